import { Card, Stack, Text } from '@sanity/ui'
import type { JSX, ReactNode } from 'react'
import type { Site } from '#lib/content/view/site.ts'
import { withNoun } from '#lib/format/plural.ts'
import type { Preview } from './preview.ts'
import { GoogleResult, YandexResult } from './search-results.tsx'
import { SocialCard } from './social-card.tsx'

/** The results of search engines, the card in messengers, the JSON-LD. */
export function PreviewPanels({ preview, site }: { preview: Preview; site: Site }): JSX.Element {
  const { head, graph, readingMinutes } = preview
  return (
    <Stack gap={5}>
      {head.isHidden && (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>Поисковым системам сказано не показывать эту страницу.</Text>
        </Card>
      )}
      {readingMinutes !== undefined && (
        <Text size={1}>
          Время чтения: {withNoun(readingMinutes, ['минута', 'минуты', 'минут'])}
        </Text>
      )}
      <Panel title="Google">
        <GoogleResult head={head} siteTitle={site.title} />
      </Panel>
      <Panel title="Яндекс">
        <YandexResult head={head} />
      </Panel>
      <Panel title="Мессенджеры и соцсети">
        <SocialCard head={head} />
      </Panel>
      <GraphPanel graph={graph} />
    </Stack>
  )
}

/** The JSON-LD as text. */
export function GraphPanel({ graph }: { graph: unknown }): JSX.Element {
  return (
    <Panel title="Разметка для поисковых систем (JSON-LD)">
      <pre style={{ maxHeight: 400, margin: 0, overflow: 'auto', fontSize: 12 }}>
        {JSON.stringify(graph, null, 2)}
      </pre>
    </Panel>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }): JSX.Element {
  return (
    <Stack as="section" gap={3}>
      <Text as="h2" size={1} weight="semibold">
        {title}
      </Text>
      <Card border padding={4} radius={2}>
        {children}
      </Card>
    </Stack>
  )
}
