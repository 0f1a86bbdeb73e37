import { describe, expect, it } from 'vitest'
import { demoSearchDocuments } from './demo-documents.fixture.ts'
import { createSearchIndex } from './search-index.ts'

const arrival = '/services/podgotovka-k-priezdu/'
const emptyFlat = '/services/zabota-o-pustoy-kvartire/'
const errands = '/services/porucheniya/'
const events = '/services/organizatsiya-sobytiy/'
const renovation = '/services/kontrol-remonta/'
const shortLet = '/services/upravlenie-posutochnoy-arendoy/'
const trust = '/blog/pyat-stolpov-doveriya/'
const craftsmen = '/blog/poisk-proverennyh-masterov-dlya-remonta/'
const investors = '/blog/kak-butlerspb-pomogaet-investoram-v-nedvizhimost/'
const management = '/blog/doveritelnoe-upravlenie-kvartiroy-dlya-posutochnoy-sdachi-v-peterburge/'

/** What visitors may type, and where at least one of the first three hits must lead. */
const queries: [query: string, ...right: string[]][] = [
  // Names of services, whole and in part.
  ['контроль ремонта', renovation],
  ['подготовка к приезду', arrival],
  ['управление посуточной арендой', shortLet],
  ['организация событий', events],
  ['забота о пустой квартире', emptyFlat],
  ['поручения', errands],
  ['посуточная', shortLet, management],
  // Forms of words.
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
  // What people have in mind.
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

describe('the search of the demo site', () => {
  it.each(queries)('finds the right page for «%s»', (query, ...right) => {
    const found = firstThree(query)
    expect(
      found.some((href) => right.includes(href)),
      `found ${found.join(', ')}`,
    ).toBe(true)
  })

  it.each(['', '   ', 'и', 'абракадабра', '<script>', '%'])('finds nothing for «%s»', (query) => {
    expect(index.search(query)).toEqual([])
  })
})
