import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Card, Flex, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { useValidationStatus, type SchemaType, type ValidationMarker } from 'sanity'
import { readinessLists } from './readiness-lists.ts'

/** Errors and warnings of the document, from the Studio's own validation. */
export function Readiness({ id, schemaType }: { id: string; schemaType: SchemaType }): JSX.Element {
  const { validation, isValidating } = useValidationStatus(id, schemaType.name, true)
  const { blocking, weak } = readinessLists(validation, fieldTitles(schemaType))
  if (isValidating && validation.length === 0) return <Text size={1}>Проверяем…</Text>
  if (blocking.length + weak.length === 0) {
    return (
      <Card padding={3} radius={2} tone="positive">
        <Flex gap={2}>
          <Text size={1}>
            <CheckmarkCircleIcon />
          </Text>
          <Text size={1}>Всё готово к публикации.</Text>
        </Flex>
      </Card>
    )
  }
  return (
    <Stack gap={3}>
      <Lines title="Мешает публикации" tone="critical" lines={blocking} />
      <Lines title="Стоит поправить" tone="caution" lines={weak} />
    </Stack>
  )
}

function Lines(props: { title: string; tone: 'critical' | 'caution'; lines: readonly string[] }) {
  const { title, tone, lines } = props
  if (lines.length === 0) return null
  return (
    <Card padding={3} radius={2} tone={tone}>
      <Stack gap={3}>
        <Text as="h2" size={1} weight="semibold">
          {title}: {lines.length}
        </Text>
        <Stack as="ul" gap={3}>
          {lines.map((line) => (
            <Text as="li" key={line} size={1}>
              {line}
            </Text>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

function fieldTitles(schemaType: SchemaType): ReadonlyMap<unknown, string> {
  const fields = schemaType.jsonType === 'object' ? schemaType.fields : []
  return new Map<ValidationMarker['path'][number], string>(
    fields.map(({ name, type }) => [name, type.title ?? name]),
  )
}
