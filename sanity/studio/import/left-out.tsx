import { Card, Stack, Text } from '@sanity/ui'
import type { Problem } from '#sanity/import/problem.ts'
import type { SortedFiles } from '#sanity/import/collection/sort-files.ts'

const maxNames = 20

/** Dropped files that do not come in: unreadable ones, other languages, files nobody names. */
export function LeftOut({
  problems,
  skipped,
  ignored,
}: Pick<SortedFiles, 'skipped'> & {
  problems: readonly Problem[]
  ignored: readonly string[]
}) {
  if (problems.length + skipped.length + ignored.length === 0) return null
  const more = ignored.length - maxNames
  return (
    <Card padding={4} radius={2} border tone={problems.length > 0 ? 'critical' : 'default'}>
      <Stack as="ul" gap={3} style={{ overflowWrap: 'anywhere' }}>
        {problems.map(({ file, message }) => (
          <Text as="li" size={1} key={`${file} ${message}`}>
            {file}: {message}
          </Text>
        ))}
        {skipped.map(({ path, reason }) => (
          <Text as="li" size={1} key={path}>
            {path}: пропущен: {reason}
          </Text>
        ))}
        {ignored.length > 0 && (
          <Text as="li" size={1}>
            Не использованы, о них нет слова в статьях: {ignored.slice(0, maxNames).join(', ')}
            {more > 0 && ` и ещё ${more}`}
          </Text>
        )}
      </Stack>
    </Card>
  )
}
