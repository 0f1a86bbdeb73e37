import { describe, expect, it } from 'vitest'
import type { ImportResult } from '#sanity/import/import-articles.ts'
import { importWords, outcomeWords } from './import-words.ts'

function resultsOf(...outcomes: ImportResult['outcome'][]): ImportResult[] {
  return outcomes.map((outcome) => ({
    file: 'a.md',
    outcome,
    url: undefined,
    problems: [],
    loss: undefined,
  }))
}

describe('the words of the import', () => {
  it.each([
    [['created'], 'Импортировать 1 статью'],
    [['created', 'changed', 'unchanged', 'failed'], 'Импортировать 2 статьи'],
    [['created', 'created', 'created', 'created', 'changed'], 'Импортировать 5 статей'],
    [['unchanged', 'edited', 'failed'], undefined],
    [[], undefined],
  ] as const)('say what the button does with %j', (outcomes, words) => {
    expect(importWords(resultsOf(...outcomes))).toBe(words)
  })

  it('differ before and after the import', () => {
    expect(outcomeWords('created', false)).toBe('будет создана')
    expect(outcomeWords('created', true)).toBe('создана и опубликована')
  })
})
