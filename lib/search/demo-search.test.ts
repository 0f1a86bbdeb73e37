import { describe, expect, it } from 'vitest'
import { attackedQueries, furtherQueries } from './attacked-queries.fixture.ts'
import {
  arrival,
  blindQueries,
  craftsmen,
  emptyFlat,
  errands,
  events,
  investors,
  management,
  renovation,
  shortLet,
  trust,
} from './blind-queries.fixture.ts'
import { demoSearchDocuments } from './demo-documents.fixture.ts'
import { markedQueries } from './marked-queries.fixture.ts'
import { createSearchIndex } from './search-index.ts'
import { foldText } from '#lib/russian/words.ts'

/** Queries that visitors may type, and pages of which one must be among the first three hits. */
const queries: [query: string, ...right: string[]][] = [
  // Full and partial names of services.
  ['контроль ремонта', renovation],
  ['подготовка к приезду', arrival],
  ['управление посуточной арендой', shortLet],
  ['организация событий', events],
  ['забота о пустой квартире', emptyFlat],
  ['поручения', errands],
  ['посуточная', shortLet, management],
  // Inflected words.
  ['пустые квартиры', emptyFlat],
  ['событие', events],
  ['поручение', errands],
  ['контролировать ремонты', renovation],
  ['мастер', craftsmen],
  ['мастеров', craftsmen],
  ['инвесторам', investors],
  ['столп доверия', trust],
  ['приезды', arrival],
  ['гарантия', '/guarantees/'],
  ['сметы', '/estimate/'],
  ['отчёты за неделю', '/weekly-report/'],
  ['отчет', '/weekly-report/'],
  ['командой', '/team/'],
  // Typos.
  ['ремнт', renovation, craftsmen, '/blog/topics/remont/'],
  ['поручиния', errands],
  ['кватрира пустая', emptyFlat],
  ['гаранития', '/guarantees/'],
  ['инветсор', investors, '/blog/topics/investitsii/'],
  ['посутоная аренда', shortLet, management],
  ['мастира для ремонта', craftsmen],
  ['левошова', '/authors/anna-levashova/'],
  // People.
  ['Анна Левашова', '/authors/anna-levashova/'],
  ['корсаков', '/authors/pavel-korsakov/'],
  ['Веры Сомовой', '/authors/vera-somova/'],
  ['дроздов илья', '/authors/ilya-drozdov/'],
  ['консьерж', '/authors/vera-somova/'],
  ['инженер', '/authors/pavel-korsakov/', renovation],
  // Needs instead of names.
  ['договор неразглашение', '/guarantees/'],
  ['кому отдать ключи', trust],
  ['как найти бригаду для ремонта', craftsmen, renovation],
  ['образец отчёта', '/weekly-report/'],
  ['персональные данные', '/privacy/'],
  ['квартира в Петербурге инвестор далеко', investors],
  ['ДОВЕРИЕ', trust, '/blog/topics/doverie/'],
]

const index = createSearchIndex(await demoSearchDocuments())

const firstThree = (query: string) =>
  index
    .search(query)
    .slice(0, 3)
    .map(({ href }) => href)

const markedIn = (query: string) =>
  index
    .search(query)
    .flatMap(({ title, excerpt }) => [...title, ...excerpt])
    .filter(({ found }) => found)
    .map(({ text }) => text)

describe('the search of the demo site', () => {
  it.each(queries)('finds the right page for «%s»', (query, ...right) => {
    const found = firstThree(query)
    expect(
      found.some((href) => right.includes(href)),
      `found ${found.join(', ')}`,
    ).toBe(true)
  })

  it('answers 95 % of the queries by an author who did not know the search', () => {
    const missed = blindQueries.filter(
      ([query, ...right]) => !firstThree(query).some((href) => right.includes(href)),
    )
    expect(blindQueries.length).toBe(95)
    expect(
      missed.length / blindQueries.length,
      `missed ${JSON.stringify(missed)}`,
    ).toBeLessThanOrEqual(0.05)
  })

  it('answers 95 % of the queries that say which words may be marked', () => {
    const missed = markedQueries.filter(({ query, right }) => {
      const found = firstThree(query)
      return right.length === 0 ? found.length > 0 : !found.some((href) => right.includes(href))
    })
    expect(markedQueries.length).toBe(60)
    expect(
      missed.length / markedQueries.length,
      `missed ${missed.map(({ query }) => query).join(', ')}`,
    ).toBeLessThanOrEqual(0.05)
  })

  it.each([...attackedQueries, ...furtherQueries])(
    'finds the right page for «$query» of an attacker',
    ({ query, right }) => {
      const found = firstThree(query)
      expect(
        right.length === 0 || found.some((href) => right.includes(href)),
        `found ${found.join(', ')}`,
      ).toBe(true)
    },
  )

  it('marks no other words than those of the query', () => {
    const all = [...markedQueries, ...attackedQueries, ...furtherQueries]
    const wrong = all.flatMap(({ query, marks }) =>
      markedIn(query)
        .filter((word) => !marks.test(foldText(word)))
        .map((word) => `${query}: ${word}`),
    )
    expect(wrong).toEqual([])
  })

  it.each(['', '   ', 'и', 'абракадабра', '<script>', '%'])('finds nothing for «%s»', (query) => {
    expect(index.search(query)).toEqual([])
  })
})
