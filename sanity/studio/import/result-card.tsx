import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import type { ImportResult } from '#sanity/import/import-articles.ts'
import { outcomeWords } from './import-words.ts'
import { LossTable } from './loss-table.tsx'

const tones = {
  created: 'positive',
  changed: 'primary',
  drafted: 'caution',
  unchanged: 'default',
  edited: 'caution',
  failed: 'critical',
} as const

/** One file: its outcome, what was lost, and every warning of the importer with its line. */
export function ResultCard({ result, isDone }: { result: ImportResult; isDone: boolean }) {
  const { file, outcome, url, loss } = result
  // The badge already says that the article was edited.
  const problems = result.problems.filter(
    ({ severity }) => severity === 'warning' || outcome !== 'edited',
  )
  return (
    <Card as="li" padding={4} radius={2} border>
      <Stack gap={4}>
        <Flex gap={3} align="center" wrap="wrap">
          <Text weight="semibold">{file}</Text>
          <Badge tone={tones[outcome]}>{outcomeWords(outcome, isDone)}</Badge>
          {url !== undefined && (
            <Text size={1} muted>
              {isDone && outcome !== 'failed' ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {url}
                </a>
              ) : (
                url
              )}
            </Text>
          )}
        </Flex>
        {loss !== undefined && <LossTable loss={loss} />}
        {problems.length > 0 && (
          <Stack as="ul" gap={3}>
            {problems.map(({ severity, line, message }) => (
              <Text
                as="li"
                size={1}
                key={`${line} ${message}`}
                style={{ overflowWrap: 'anywhere' }}
              >
                {severity === 'error' ? 'Ошибка, строка' : 'Строка'} {line}: {message}
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
