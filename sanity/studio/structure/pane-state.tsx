import { Box, Card, Text } from '@sanity/ui'
import type { JSX, ReactNode } from 'react'
import type { LiveResult } from './use-live-query.ts'

/** The result of a query in a pane, or a notice that it is loading or failed. */
export function PaneState<Result>(props: {
  live: LiveResult<Result>
  children: (result: Result) => ReactNode
}): JSX.Element {
  const { live, children } = props
  if (live.state === 'loaded') return <>{children(live.result)}</>
  if (live.state === 'loading') return <Notice>Загружаем…</Notice>
  return (
    <Card margin={4} padding={4} radius={2} tone="critical">
      <Text size={1}>Не удалось загрузить. Обновите страницу.</Text>
    </Card>
  )
}

/** A sentence in place of a list. */
export function Notice({ children }: { children: ReactNode }): JSX.Element {
  return (
    <Box padding={4}>
      <Text muted size={1}>
        {children}
      </Text>
    </Box>
  )
}
