import { type NounForms, withNoun } from '#lib/format/plural.ts'
import type { ImportResult } from '#sanity/import/import-articles.ts'

type Outcome = ImportResult['outcome']

const planned: Readonly<Record<Outcome, string>> = {
  created: 'будет создана',
  changed: 'будет обновлена',
  drafted: 'станет черновиком: проверьте её',
  unchanged: 'без изменений',
  edited: 'останется как есть: её правили после импорта',
  failed: 'не будет импортирована',
}

const done: Readonly<Record<Outcome, string>> = {
  created: 'создана и опубликована',
  changed: 'обновлена и опубликована',
  drafted: 'черновик: проверьте её',
  unchanged: 'без изменений',
  edited: 'оставлена как есть: её правили после импорта',
  failed: 'не импортирована',
}

/** What happens, or has happened, to the article of a file. */
export function outcomeWords(outcome: Outcome, isDone: boolean): string {
  return (isDone ? done : planned)[outcome]
}

const articles: NounForms = ['статью', 'статьи', 'статей']

/** The words on the button; undefined when there is nothing to import. */
export function importWords(results: readonly ImportResult[]): string | undefined {
  const count = results.filter(({ outcome }) =>
    ['created', 'changed', 'drafted'].includes(outcome),
  ).length
  return count === 0 ? undefined : `Импортировать ${withNoun(count, articles)}`
}
