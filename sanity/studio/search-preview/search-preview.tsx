import type { ClientReturn } from '@sanity/client'
import { Card, Container, Stack } from '@sanity/ui'
import type { ComponentType, JSX } from 'react'
import type { SanityDocument, SchemaType } from 'sanity'
import { authorQuery } from '#lib/content/queries/author.groq.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { serviceQuery } from '#lib/content/queries/services.groq.ts'
import { topicQuery } from '#lib/content/queries/topics.groq.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { homeQuery } from '#lib/content/queries/home.groq.ts'
import { allIsDue } from '#lib/content/queries/all-is-due.ts'
import { promisesQuery } from '#lib/content/queries/promises.groq.ts'
import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { toPromises } from '#lib/content/reshape/to-promises.ts'
import { withPromises } from '#lib/content/reshape/with-promises.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { Site } from '#lib/content/view/site.ts'
import { documentAddress } from '#sanity/studio/publish/document-address.ts'
import { Notice, PaneState } from '#sanity/studio/structure/pane-state.tsx'
import { useLiveQuery } from '#sanity/studio/structure/use-live-query.ts'
import {
  articlePreview,
  authorPreview,
  homePreview,
  pagePreview,
  servicePreview,
  topicPreview,
  type Preview,
} from './preview.ts'
import { PreviewPanels } from './preview-panels.tsx'
import { Readiness } from './readiness.tsx'

type Props = {
  document: { displayed: Partial<SanityDocument> }
  documentId: string
  schemaType: SchemaType
}

/** Document view: validation results, and how search engines and messengers would show the page. */
export function SearchPreview({ document, documentId, schemaType }: Props): JSX.Element {
  const displayed = { _id: documentId, _type: schemaType.name, ...document.displayed }
  const site = useLiveQuery(siteQuery, {})
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
  const LivePreview = livePreviews[document._type]
  if (path === undefined || LivePreview === undefined) return <NotYet />
  return <LivePreview site={site} slug={path.split('/').at(-2) ?? ''} />
}

type LivePreview = ComponentType<{ slug: string; site: Site }>

/** The site's query for the page of each type, and the head it makes of the result. */
const livePreviews: Readonly<Record<string, LivePreview>> = {
  article: livePreview(articleQuery, articlePreview),
  author: livePreview(authorQuery, authorPreview),
  category: livePreview(topicQuery, topicPreview),
  home: livePreview(homeQuery, homePreview),
  page: livePreview(pageQuery, pagePreview),
  service: livePreview(serviceQuery, servicePreview),
}

function livePreview<Query extends string>(
  query: Query,
  toPreview: (result: ClientReturn<Query>, site: Site, siteUrl: string) => Preview | undefined,
): LivePreview {
  return function LivePreview({ slug, site }) {
    const live = useLiveQuery(query, { slug, now: allIsDue })
    const settings = useLiveQuery(promisesQuery, {})
    return (
      <PaneState live={settings}>
        {(stored) => (
          <PaneState live={live}>
            {(result) => {
              const filled = withPromises(result, toPromises(stored))
              const preview = toPreview(filled, site, location.origin)
              return preview ? <PreviewPanels preview={preview} site={site} /> : <NotYet />
            }}
          </PaneState>
        )}
      </PaneState>
    )
  }
}

function NotYet(): JSX.Element {
  return <Notice>Дайте документу заголовок и адрес — здесь появится, каким его увидят.</Notice>
}
