import type { ImportResult } from './import-articles.ts'
import type { ImportReport } from './import-files.ts'
import { lossTable } from './loss/loss-words.ts'
import { formatProblem } from './problem.ts'

const outcomes = {
  created: ['создана', 'будет создана'],
  changed: ['обновлена', 'будет обновлена'],
  drafted: ['черновик, проверьте в студии', 'станет черновиком'],
  unchanged: ['без изменений', 'без изменений'],
  edited: ['оставлена как есть; заменить: --force', 'останется как есть; заменить: --force'],
  failed: ['не импортирована', 'не будет импортирована'],
} as const

const maxIgnored = 20

/** What a terminal shows besides the result: problems, and files that were left out. */
export function problemLines({ results, problems, skipped, ignored }: ImportReport): string[] {
  const all = [...problems, ...results.flatMap((result) => result.problems)]
  const more = ignored.length - maxIgnored
  return [
    ...all.map(formatProblem),
    ...skipped.map(({ path, reason }) => `${path}: пропущен: ${reason}`),
    ...(ignored.length === 0
      ? []
      : [
          `Не использованы, о них нет слова в статьях (${ignored.length}): ` +
            ignored.slice(0, maxIgnored).join(', ') +
            (more > 0 ? ` и ещё ${more}` : ''),
        ]),
  ]
}

/** What becomes of each file, and how much of it is in its article. */
export function summaryLines({ results, isPlanned }: ImportReport): string[] {
  const table = lossTable(results)
  return [
    ...results.map((result) => summaryOf(result, isPlanned)),
    ...(table.length > 0 ? ['', ...table] : []),
  ]
}

function summaryOf({ file, outcome, url }: ImportResult, isPlanned: boolean): string {
  const [done, planned] = outcomes[outcome]
  return [`${file}: ${isPlanned ? planned : done}`, url].filter(Boolean).join('  ')
}
