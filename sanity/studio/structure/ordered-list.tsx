import { Card, Stack, Text } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useState, type JSX } from 'react'
import { useClient } from 'sanity'
import { z } from 'zod'
import { apiVersion } from '#lib/api-version.ts'
import { useMayWrite } from '#sanity/studio/use-may-write.ts'
import { moved, rankChanges, ranked, type Ranked } from './order-ranks.ts'
import { OrderedRow } from './ordered-row.tsx'
import { Notice, PaneState } from './pane-state.tsx'
import { useParsedLiveQuery } from './use-live-query.ts'

// As the site sorts them: documents without a rank come last, newest first.
const query = `*[_type == $type && !(_id in path("versions.**"))]
  | order(coalesce(orderRank, "~") asc, coalesce(date, "") desc, title asc) { _id, orderRank }`

const allRanked = z.array(ranked)

type Props = { options?: Record<string, unknown>; childItemId?: string }

/** Pane: the documents of one type; dragging them sets their order on the site. */
export function OrderedList({ options, childItemId }: Props): JSX.Element {
  const type = String(options?.['type'])
  const live = useParsedLiveQuery(query, { type }, allRanked, 'raw')
  return (
    <PaneState live={live}>
      {(stored) => <Rows type={type} stored={stored} openId={childItemId} />}
    </PaneState>
  )
}

function Rows(props: { type: string; stored: Ranked[]; openId: string | undefined }) {
  const { type, stored, openId } = props
  const [dragged, setDragged] = useState<number>()
  const save = useSaveOrder(stored)
  const mayWrite = useMayWrite()
  const ids = [...new Set(stored.map(({ _id }) => _id.replace(/^drafts\./, '')))]
  if (ids.length === 0) return <Notice>Пока пусто: добавьте первый документ.</Notice>
  return (
    <Card padding={2} height="fill" overflow="auto">
      <Stack gap={1}>
        <Card paddingX={3} paddingY={2}>
          <Text muted size={1}>
            Порядок как на сайте.
            {mayWrite && ' Перетащите строку или нажмите стрелку: сайт обновится сразу.'}
          </Text>
        </Card>
        {ids.map((id, index) => (
          <OrderedRow
            key={id}
            id={id}
            type={type}
            isOpen={id === openId}
            readOnly={!mayWrite}
            isFirst={index === 0}
            isLast={index === ids.length - 1}
            onMove={(step) => void save(moved(ids, index, index + step))}
            onDragStart={() => setDragged(index)}
            onDrop={() => dragged !== undefined && void save(moved(ids, dragged, index))}
          />
        ))}
      </Stack>
    </Card>
  )
}

function useSaveOrder(stored: readonly Ranked[]): (order: readonly string[]) => Promise<void> {
  const client = useClient({ apiVersion })
  const toast = useToast()
  return async (order) => {
    const transaction = client.transaction()
    for (const { id, orderRank } of rankChanges(order, stored)) {
      transaction.patch(id, { set: { orderRank } })
    }
    try {
      await transaction.commit({ visibility: 'sync' })
    } catch {
      toast.push({
        status: 'error',
        title: 'Порядок не сохранён',
        description: 'Проверьте связь и право менять документы, затем повторите.',
      })
    }
  }
}
