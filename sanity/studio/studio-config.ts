import { visionTool } from '@sanity/vision'
import { defineConfig } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { structureTool } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { schemaTypes } from '#sanity/schema/schema-types.ts'
import { lakeConnection } from './connection.ts'
import { documentOptions } from './document-options.ts'
import { textEditor } from './editor/text-editor.ts'
import { importPlugin } from './import/import-plugin.ts'
import { russian } from './locale/russian.ts'
import { RussianSearchFilters } from './locale/search-filters.tsx'
import { russianTools } from './locale/tools.ts'
import { singletonForm } from './singleton-form.tsx'
import { presentationOptions } from './presentation.ts'
import { importDoubts } from './import-doubts.tsx'
import { publicationTime } from './publication-time.tsx'
import { releaseRedirects } from './publish/release-redirects.tsx'
import { requestsPlugin } from './requests/requests-plugin.ts'
import { CountedInput } from './search-preview/counted-input.tsx'
import { defaultDocumentNode, structure } from './structure/structure.ts'
import { tableEditor } from './table/table-editor.tsx'

/** Where the Studio's content lives: in Sanity's cloud, or in the lake behind the site's address. */
export type StudioProject = { projectId: string; dataset: string; cloud: boolean }

// The config is also evaluated without a page (schema extraction, prerendering); no request is
// sent there, so any origin does.
const siteOrigin = typeof location === 'undefined' ? 'http://localhost' : location.origin

/**
 * The Studio of one project. The page says which, not the build, so that one build serves any
 * installation.
 */
export function studioConfig({ projectId, dataset, cloud }: StudioProject) {
  return defineConfig({
    name: 'butlerspb',
    title: 'ButlerSPB',
    basePath: '/studio',
    projectId,
    dataset,
    ...(cloud ? {} : lakeConnection(siteOrigin)),
    plugins: [
      structureTool({ title: 'Содержание', structure, defaultDocumentNode }),
      presentationTool(presentationOptions),
      textEditor(),
      tableEditor(),
      publicationTime(),
      importDoubts(),
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
}
