import { Card, Container, Stack } from '@sanity/ui'
import type { JSX } from 'react'
import type { SanityDocument, SchemaType } from 'sanity'
import { homeQuery, articleQuery, siteQuery } from '#lib/content/queries.ts'
import type { toArticle } from '#lib/content/to-article.ts'
import type { toHome } from '#lib/content/to-home.ts'
import { toSite } from '#lib/content/to-site.ts'
import type { Site } from '#lib/content/view-types.ts'
import { documentAddress } from '#sanity/studio/publish/document-address.ts'
import { Notice, PaneState } from '#sanity/studio/desk/pane-state.tsx'
import { useLiveQuery } from '#sanity/studio/desk/use-live-query.ts'
import { articlePreview, homePreview, pagePreview, type Preview } from './preview.ts'
import { PreviewPanels } from './preview-panels.tsx'
import { Readiness } from './readiness.tsx'

type Props = {
  document: { displayed: Partial<SanityDocument> }
  documentId: string
  schemaType: SchemaType
}

/** A view of a document: whether it is ready, and how search and messengers would show it. */
export function SearchPreview({ document, documentId, schemaType }: Props): JSX.Element {
  const displayed = { _id: documentId, _type: schemaType.name, ...document.displayed }
  const site = useLiveQuery<Parameters<typeof toSite>[0]>(siteQuery, {})
  return (
    <Card height="fill" overflow="auto" padding={4}>
      <Container width={1}>
        <Stack gap={5}>
          <Readiness id={displayed._id} schemaType={schemaType} />
          <PaneState live={site}>
            {(result) => <DocumentPreview document={displayed} site={toSite(result)} />}
          </PaneState>
        </Stack>
      </Container>
    </Card>
  )
}

type Shown = { document: { _type: string; [field: string]: unknown }; site: Site }

function DocumentPreview({ document, site }: Shown): JSX.Element {
  const path = documentAddress(document)
  if (path === undefined) return <NotYet />
  if (document._type === 'home') return <HomePreview site={site} />
  if (document._type === 'article') {
    return <ArticlePreview site={site} slug={path.split('/').at(-2) ?? ''} />
  }
  return <PreviewPanels preview={pagePreview(document, path, site, location.origin)} site={site} />
}

function ArticlePreview({ slug, site }: { slug: string; site: Site }): JSX.Element {
  const live = useLiveQuery<Parameters<typeof toArticle>[0]>(articleQuery, { slug })
  return (
    <PaneState live={live}>
      {(result) => {
        const preview: Preview | undefined = articlePreview(result, site, location.origin)
        return preview ? <PreviewPanels preview={preview} site={site} /> : <NotYet />
      }}
    </PaneState>
  )
}

function HomePreview({ site }: { site: Site }): JSX.Element {
  const live = useLiveQuery<Parameters<typeof toHome>[0]>(homeQuery, {})
  return (
    <PaneState live={live}>
      {(result) => (
        <PreviewPanels preview={homePreview(result, site, location.origin)} site={site} />
      )}
    </PaneState>
  )
}

function NotYet(): JSX.Element {
  return <Notice>Дайте документу заголовок и адрес — здесь появится, каким его увидят.</Notice>
}
