import { ArrowDownIcon } from '@sanity/icons/ArrowDown'
import { ArrowUpIcon } from '@sanity/icons/ArrowUp'
import { DragHandleIcon } from '@sanity/icons/DragHandle'
import { Box, Button, Card, Flex, Text } from '@sanity/ui'
import { useMemo, type JSX } from 'react'
import { Preview, PreviewCard, useSchema } from 'sanity'
import { usePaneRouter } from 'sanity/structure'

type Props = {
  id: string
  type: string
  isOpen: boolean
  /** Without the handle and the buttons. */
  readOnly: boolean
  isFirst: boolean
  isLast: boolean
  /** One place up (-1) or down (1). */
  onMove: (step: -1 | 1) => void
  onDragStart: () => void
  onDrop: () => void
}

/** One document of a sorted list: a link, a drag handle, and buttons for the keyboard. */
export function OrderedRow(props: Props): JSX.Element | null {
  const { id, type, isOpen, readOnly } = props
  const schemaType = useSchema().get(type)
  const { ChildLink } = usePaneRouter()
  const value = useMemo(() => ({ _id: id, _type: type }), [id, type])
  if (!schemaType) return null
  return (
    <Card
      draggable={!readOnly}
      radius={2}
      onDragStart={props.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        props.onDrop()
      }}
    >
      <Flex align="center" gap={1}>
        {!readOnly && (
          <Box paddingLeft={2} style={{ cursor: 'grab' }} aria-hidden>
            <Text muted size={2}>
              <DragHandleIcon />
            </Text>
          </Box>
        )}
        <Box flex={1} style={{ minWidth: 0 }}>
          <PreviewCard
            as={ChildLink}
            childId={id}
            data-as="a"
            draggable={false}
            radius={2}
            pressed={isOpen}
            tone="inherit"
          >
            <Preview layout="default" schemaType={schemaType} value={value} />
          </PreviewCard>
        </Box>
        {!readOnly && <MoveButtons {...props} />}
      </Flex>
    </Card>
  )
}

function MoveButtons({ isFirst, isLast, onMove }: Props): JSX.Element {
  return (
    <>
      <Button
        aria-label="Выше"
        disabled={isFirst}
        icon={ArrowUpIcon}
        mode="bleed"
        padding={2}
        onClick={() => onMove(-1)}
      />
      <Button
        aria-label="Ниже"
        disabled={isLast}
        icon={ArrowDownIcon}
        mode="bleed"
        padding={2}
        onClick={() => onMove(1)}
      />
    </>
  )
}
