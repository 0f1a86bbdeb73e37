import { describe, expect, it } from 'vitest'
import { indexOf } from './current-index.ts'
import { excerptOf, markTerms } from './marked-text.ts'
import { createSearchIndex } from './search-index.ts'
import type { SearchDocument } from '#lib/content/view/search-document.ts'

const document = (id: string, fields: Partial<SearchDocument>): SearchDocument => ({
  id,
  kind: 'article',
  title: id,
  href: `/blog/${id}/`,
  description: '',
  text: '',
  ...fields,
})

const idsOf = (documents: SearchDocument[], query: string) =>
  createSearchIndex(documents)
    .search(query)
    .map(({ id }) => id)

describe('the order of hits', () => {
  const long = 'О ремонте старых квартир у воды'
  const twice = 'Ремонт, ремонт'

  it('puts a word of the title before one of the text', () => {
    const documents = [
      document('text', { text: 'Ремонт и ещё раз ремонт.' }),
      document('title', { title: 'О ремонте' }),
    ]
    expect(idsOf(documents, 'ремонт')).toEqual(['title', 'text'])
  })

  it.each([
    {
      fields: 'title before description',
      strong: { title: long },
      weak: { description: 'Ремонт' },
    },
    { fields: 'description before text', strong: { description: long }, weak: { text: twice } },
  ])('weighs $fields, however long', ({ strong, weak }) => {
    const documents = [document('weak', weak), document('strong', strong)]
    expect(idsOf(documents, 'ремонт')).toEqual(['strong', 'weak'])
  })

  it('shows pages that lack a word only if no page has all, or if their title has one', () => {
    const documents = [
      document('both', { text: 'Ключи от квартиры.' }),
      document('one', { text: 'Квартира' }),
      document('title', { title: 'Квартира' }),
    ]
    expect(idsOf(documents, 'ключ квартира')).toEqual(['both', 'title'])
    expect(idsOf(documents, 'квартира дирижабль')).toContain('one')
  })

  it.each([
    ['ёлка', 'елка'],
    ['елки', 'Ёлка'],
    ['КВАРТИРА', 'квартир'],
    ['batler', 'Batler'],
    ['2026', '2026'],
  ])('finds %s in %s', (query, title) => {
    expect(idsOf([document('a', { title })], query)).toEqual(['a'])
  })

  it('reads at most two hundred characters of a query', () => {
    const long = `${'дирижабль '.repeat(20)}ключи`
    expect(idsOf([document('a', { title: 'Ключи' })], long)).toEqual([])
  })
})

describe('a query', () => {
  const titled = (...titles: string[]) => titles.map((title) => document(title, { title }))

  it.each([
    ['is typed in the wrong layout', 'htvjyn', 'Ремонт'],
    ['is typed in the wrong layout, with letters on the keys of signs', ',fnkth', 'Батлер'],
    ['has two letters swapped', 'реомнт', 'Ремонт'],
    ['has two words in one', 'фотоотчёты', 'Фото и отчёт'],
    ['has another word for it', 'питер', 'Петербург'],
    ['has a relative of the word', 'инвестировать', 'Инвестиции'],
    ['has a wrong letter', 'кансультация', 'Консультация'],
    ['lacks a letter', 'ремнт', 'Ремонт'],
    ['has a letter twice', 'ремоннт', 'Ремонт'],
    ['has the beginning of the word', 'недвиж', 'Недвижимость'],
    ['is in Latin letters', 'remonta', 'Ремонт без ремонта'],
    ['is a Latin name in Cyrillic letters', 'телеграм', 'Telegram'],
    ['is a Latin name as people say it', 'ватсап', 'WhatsApp'],
    ['is a name with a typo in the other alphabet', 'телеграмм', 'Telegram'],
    ['has the long name of the city', 'санкт-петербург', 'Петербург'],
    ['asks with a word that texts use otherwise', 'сколько стоит', 'Цена'],
    ['is a question of common words', 'о нас', 'Команда'],
    ['is a question in the wrong layout', 'rnj ds', 'Команда'],
    ['is written with a hyphen', 'wi-fi', 'Интернет'],
    ['begins with a shortened word', 'авиабилет', 'Билет'],
    ['is an English word', 'contract', 'Договор'],
    ['is a saying', 'день рождения', 'Юбилей'],
    ['asks for the hours', 'время работы', 'Контакты'],
    ['has a saying that means nothing here', 'ремонт под ключ', 'Ремонт'],
    ['has a word too many', 'сдать квартиру осьминогу', 'Сдать квартиру'],
  ])('finds the right page when it %s', (_slip, query, title) => {
    expect(idsOf(titled(title, 'Иное'), query)).toEqual([title])
  })

  it.each([
    ['ключи', 'Включая'],
    ['мост', 'Гости'],
    ['Дубай', 'Думаете'],
    ['гости', 'Гостиная'],
    ['команда', 'Командировка'],
    ['банк', 'Бланк'],
    ['класс', 'Касса'],
    ['порт', 'Против'],
    ['показания', 'Показатели'],
    ['почта', 'Почти'],
    ['подписка', 'Подпись'],
    ['записка', 'Запись'],
    ['видео', 'Вид'],
    ['долги', 'Долгая'],
    ['часть', 'Частый'],
    ['бельё', 'Белые'],
    ['гостиница', 'Гостиная'],
    ['проезд', 'Приезд'],
    ['интерьер', 'Интерес'],
  ])('«%s» does not find «%s», known to the site or not', (query, title) => {
    expect(idsOf(titled(title), query)).toEqual([])
    expect(idsOf(titled(title, query), query)).toEqual([query])
  })

  it('in a script without letters of ours finds that word alone', () => {
    expect(idsOf(titled('東京', '大阪'), '大阪')).toEqual(['大阪'])
    expect(idsOf(titled('東京'), '大阪')).toEqual([])
  })

  it('is corrected only if the site has no such word', () => {
    expect(idsOf(titled('Кансультация', 'Консультация'), 'кансультация')).toEqual(['Кансультация'])
  })

  it('finds by a word of many meanings, but is not found by it', () => {
    expect(idsOf(titled('Аэропорт'), 'трансфер')).toEqual(['Аэропорт'])
    expect(idsOf(titled('Водитель'), 'аэропорт')).toEqual([])
  })

  it('counts a word once, however many of its names a page has', () => {
    const documents = [
      document('flat', { title: 'Квартира, жильё, апартаменты, недвижимость', text: 'Ремонт' }),
      document('repair', { title: 'Ремонт', text: 'Квартира' }),
    ]
    expect(idsOf(documents, 'ремонт квартиры')[0]).toBe('repair')
  })

  it('ranks the word itself before similar ones', () => {
    expect(idsOf(titled('Праздник', 'Событие'), 'событие')).toEqual(['Событие', 'Праздник'])
  })

  it('leaves out pages that lack more words than others', () => {
    const documents = titled('Ключи, квартира и дом', 'Квартира в доме', 'Дом')
    const [best, next] = documents.map(({ id }) => id)
    expect(idsOf(documents, 'ключи квартира дом')).toEqual([best, next])
  })
})

describe('the text of a hit', () => {
  it('marks the forms of the words in the title', () => {
    const [hit] = createSearchIndex([document('a', { title: 'Дом и квартиры' })]).search('квартира')
    expect(hit?.title).toEqual([
      { text: 'Дом и ', found: false },
      { text: 'квартиры', found: true },
    ])
  })

  it('marks another name of the thing, not a word that leads to the page', () => {
    const [hit] = createSearchIndex([document('a', { title: 'Договор, контакты и почта' })]).search(
      'contract email',
    )
    expect(hit?.title.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Договор'])
  })

  it('marks nothing for a question of common words', () => {
    const [hit] = createSearchIndex([document('a', { title: 'Команда' })]).search('кто вы')
    expect(hit?.title).toEqual([{ text: 'Команда', found: false }])
  })

  it.each([
    ['пол', 'пола', 'полит'],
    ['обход', 'обходы', 'обходится'],
  ])('marks the noun «%s», not a verb with its stem', (query, noun, verb) => {
    const [hit] = createSearchIndex([document('a', { title: `${noun} ${verb}` })]).search(query)
    expect(hit?.title.filter(({ found }) => found)).toEqual([{ text: noun, found: true }])
  })

  it('is the paragraph with the most words of the query', () => {
    const text = 'Ключи у соседа.\nКлючи от квартиры у батлера.\nКвартира пуста.'
    const [hit] = createSearchIndex([document('a', { text })]).search('ключи квартиры')
    expect(hit?.excerpt.map((part) => part.text).join('')).toBe('Ключи от квартиры у батлера.')
  })

  it('is the description if no paragraph has a word of the query', () => {
    const fields = { title: 'Ремонт', description: 'О мастерах', text: 'Иное' }
    const [hit] = createSearchIndex([document('a', fields)]).search('ремонт')
    expect(hit?.excerpt).toEqual([{ text: 'О мастерах', found: false }])
  })
})

const isKey = (word: string) => word === 'ключ'

describe('an excerpt', () => {
  it('is cut around the word, at words', () => {
    const around = Array.from({ length: 60 }, (_, index) => `слово${index}`)
    const paragraph = [...around.slice(0, 40), 'ключ', ...around.slice(40)].join(' ')
    const text = excerptOf([paragraph], isKey)
    expect(text).toMatch(/^… слово\d+ .*ключ.* слово\d+$/)
    expect(text.split(' ').length).toBeLessThan(33)
  })

  it('of no text is empty', () => {
    expect(excerptOf([], isKey)).toBe('')
  })
})

describe('marks', () => {
  it.each(['', 'ключ', 'ключ, ключ', '«ключ» & <b>ключ</b>', 'без него'])(
    'keep the whole text of %j',
    (text) => {
      const parts = markTerms(text, isKey)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(parts.filter((part) => part.found).every((part) => part.text === 'ключ')).toBe(true)
    },
  )
})

describe('the index', () => {
  it('is rebuilt only for other documents', () => {
    const documents = [document('a', { title: 'Ключи' })]
    const first = indexOf(documents)
    expect(indexOf(documents)).toBe(first)
    expect(indexOf([...documents])).not.toBe(first)
  })
})
