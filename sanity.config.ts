import { visionTool } from '@sanity/vision'
import { defineConfig } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { structureTool } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { schemaTypes } from '#sanity/schema/schema-types.ts'
import { lakeConnection } from '#sanity/studio/connection.ts'
import { documentOptions } from '#sanity/studio/document-options.ts'
import { textEditor } from '#sanity/studio/editor/text-editor.ts'
import { importPlugin } from '#sanity/studio/import/import-plugin.ts'
import { russian } from '#sanity/studio/locale/russian.ts'
import { RussianSearchFilters } from '#sanity/studio/locale/search-filters.tsx'
import { russianTools } from '#sanity/studio/locale/tools.ts'
import { singletonForm } from '#sanity/studio/singleton-form.tsx'
import { presentationOptions } from '#sanity/studio/presentation.ts'
import { publicationTime } from '#sanity/studio/publication-time.tsx'
import { releaseRedirects } from '#sanity/studio/publish/release-redirects.tsx'
import { requestsPlugin } from '#sanity/studio/requests/requests-plugin.ts'
import { CountedInput } from '#sanity/studio/search-preview/counted-input.tsx'
import { defaultDocumentNode, structure } from '#sanity/studio/structure/structure.ts'
import { tableEditor } from '#sanity/studio/table/table-editor.tsx'

// With a project id content lives in Sanity's cloud and the Studio's own defaults apply.
const cloudProjectId = process.env.NEXT_PUBLIC_SANITY_PROJECT_ID

// The config is also evaluated without a page (schema extraction, prerendering); no request is
// sent there, so any origin does.
const siteOrigin = typeof location === 'undefined' ? 'http://localhost' : location.origin

export default defineConfig({
  name: 'butlerspb',
  title: 'ButlerSPB',
  basePath: '/studio',
  projectId: cloudProjectId || 'butlerspb',
  dataset: process.env.NEXT_PUBLIC_SANITY_DATASET || 'production',
  ...(cloudProjectId ? {} : lakeConnection(siteOrigin)),
  plugins: [
    structureTool({ title: 'Содержание', structure, defaultDocumentNode }),
    presentationTool(presentationOptions),
    textEditor(),
    tableEditor(),
    publicationTime(),
    singletonForm(),
    releaseRedirects(),
    importPlugin(),
    requestsPlugin(),
    visionTool({ title: 'Запросы', defaultApiVersion: apiVersion }),
  ],
  schema: { types: schemaTypes },
  document: documentOptions,
  form: { components: { input: CountedInput } },
  i18n: { locales: [russian] },
  tools: russianTools,
  studio: { components: { layout: RussianSearchFilters } },
  tasks: { enabled: false },
  scheduledPublishing: { enabled: false },
  announcements: { enabled: false },
  mediaLibrary: { enabled: false },
  apps: { canvas: { enabled: false } },
})
