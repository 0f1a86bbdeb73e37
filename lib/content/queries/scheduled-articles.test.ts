import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allIsDue } from './all-is-due.ts'
import { isDue } from './fields.ts'
import { runQuery } from './run-query.fixture.ts'

/** Every query of the site as typegen evaluated it, by name. */
const queries = [
  ...readFileSync('lib/content/sanity.types.ts', 'utf8').matchAll(
    /^\/\/ Variable: (\w+)\n\/\/ Query: (.+)$/gm,
  ),
].map(([, name = '', query = '']) => ({ name, query }))

const before = '2026-06-01T08:59:59.999Z'
const due = '2026-06-01T09:00:00.000Z'

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const link = {
  _key: 'p',
  _type: 'block',
  children: [{ _key: 's', _type: 'span', text: 'скоро', marks: ['l'] }],
  markDefs: [{ _key: 'l', _type: 'internalLink', reference: ref('article-two') }],
}
const chosen = { _key: 'a', _type: 'articlesBlock', articles: [ref('article-two')] }
const newest = { _key: 'n', _type: 'articlesBlock' }
const text = { _key: 't', _type: 'textBlock', text: [link] }

const document = (_type: string, fields: object = {}) => ({
  _id: `${_type}-one`,
  _type,
  _rev: 'one',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: 'Один',
  slug: { current: 'one' },
  ...fields,
})

/** An article of tomorrow that everything refers to. */
const tomorrow = document('article', {
  _id: 'article-two',
  _rev: 'tomorrow',
  title: 'tomorrow',
  slug: { current: 'tomorrow' },
  publishedAt: due,
  author: ref('author-one'),
  categories: [ref('category-one')],
  related: [ref('article-one')],
})

const dataset = [
  tomorrow,
  document('article', { related: [ref('article-two')], body: [link, chosen] }),
  document('author', { name: 'Анна' }),
  document('category'),
  document('service', { body: [link, chosen] }),
  document('page', { blocks: [text, chosen, newest] }),
  { ...document('home', { blocks: [text, chosen, newest] }), _id: 'home' },
]

/** What is stored where a time should be. */
const noTimes = ['вчера', '1 января', '2026-13-45', '2026-13-45T09:00:00Z', '', ' ', '5', 5, true]

/** How often a query names the article, whatever it is asked for; `now` is ISO 8601. */
async function mentions(query: string, now: string, documents = dataset): Promise<number> {
  const asked = ['article', 'author', 'category', 'page', 'service'].flatMap((type) =>
    ['one', 'tomorrow'].map((slug) => ({ type, slug, id: 'article-two', from: 0, to: 9, now })),
  )
  const results = await Promise.all(asked.map((params) => runQuery(query, documents, params)))
  return JSON.stringify(results).split('tomorrow').length - 1
}

function textOf(name: string): string {
  return queries.find((each) => each.name === `${name}Query`)?.query ?? ''
}

/** It decides when an article gets its address, so it reads them all. */
const knowsTheFuture = new Set(['addressesQuery'])
const present = queries.filter(({ name }) => !knowsTheFuture.has(name))

describe('an article of tomorrow', () => {
  it.each(present)('is not in $name', async ({ query }) => {
    expect(await mentions(query, before)).toBe(0)
  })

  it.each([
    'article',
    'articles',
    'author',
    'blogPage',
    'coverTitle',
    'feed',
    'home',
    'listed',
    'nextArticles',
    'page',
    'search',
    'service',
    'slugs',
    'topic',
  ])('is in %sQuery as soon as its time has come', async (name) => {
    expect(await mentions(textOf(name), due)).toBeGreaterThan(0)
  })

  it.each(['topics', 'search'])('is not counted by %sQuery', async (name) => {
    const count = async (now: string) =>
      JSON.stringify(await runQuery(textOf(name), dataset, { now }))
    expect(await count(before)).toMatch(/"(count|articles)":0/)
    expect(await count(due)).toMatch(/"(count|articles)":1/)
  })
})

describe.each(noTimes)('an article of %j', (publishedAt) => {
  const documents = dataset.map((each) => (each === tomorrow ? { ...each, publishedAt } : each))

  it.each(present)('is not in $name', async ({ query }) => {
    expect(await mentions(query, allIsDue, documents)).toBe(0)
  })
})

describe('the time of an article', () => {
  const isThere = async (publishedAt: unknown, now = before) =>
    (await runQuery(`*[${isDue}]`, [{ _id: 'a', publishedAt }], { now })).length === 1

  it.each([
    ['at its very instant', due, due, true],
    ['not a millisecond earlier', due, before, false],
    ['in another time zone', '2026-06-01T11:59:59.999+03:00', before, true],
    ['in another time zone, not earlier', '2026-06-01T12:00:00+03:00', before, false],
    ['at the start of a day', '2026-06-01', before, true],
    ['not before the day', '2026-06-02', before, false],
    ['at a time without a zone', '2026-06-01T08:59:59', before, true],
    ['not before a time without a zone', '2026-06-01T09:00:01', before, false],
    ['at once without a time', undefined, before, true],
    ['at once when it is null', null, before, true],
  ])('comes %s', async (_, publishedAt, now, expected) => {
    expect(await isThere(publishedAt, now)).toBe(expected)
  })

  it.each(noTimes)('never comes when it is %j', async (publishedAt) => {
    expect(await isThere(publishedAt, allIsDue)).toBe(false)
  })

  it.each([...noTimes, due, '2026-06-01', null])(
    'is true or false, for %j',
    async (publishedAt) => {
      const answer: unknown = await runQuery(`*{ "due": ${isDue} }`, [{ _id: 'a', publishedAt }])
      expect([[{ due: true }], [{ due: false }]]).toContainEqual(answer)
    },
  )
})

describe.each(present)('$name', ({ query }) => {
  const text = query.replaceAll(/\s/g, '').replaceAll(isDue.replaceAll(/\s/g, ''), '‹due›')

  it('asks of every article that it finds whether its time has come', () => {
    const forgetful = filtersIn(text).filter((filter) => mayFindArticles(filter))
    expect(forgetful.filter((filter) => !filter.includes('‹due›'))).toEqual([])
  })

  it('asks it of every article that it follows a reference to', () => {
    const fields = [...namesOfReferences].join('|')
    const asked = String.raw`\)\[‹due›\]|\{_id,_type,"slug":select\(‹due›`
    const forgetful = new RegExp(String.raw`\b(${fields})(\[\])?->(?!${asked}).{0,40}`, 'g')
    expect(text.match(forgetful) ?? []).toEqual([])
  })
})

/** What stands between the brackets of every `*[…]`, without the filters within it. */
function filtersIn(query: string): string[] {
  return query.split('*[').slice(1).map(untilBracketCloses)
}

function untilBracketCloses(rest: string): string {
  let depth = 1
  const end = rest.split('').findIndex((sign) => {
    if (sign === '[') depth += 1
    if (sign === ']') depth -= 1
    return depth === 0
  })
  return rest.slice(0, end)
}

/** Other types, and documents that are the only one of theirs, are there from the start. */
function mayFindArticles(filter: string): boolean {
  return filter.includes('"article"') || !/^_type=="\w+"/.test(filter)
}

/** The fields that may refer to an article, by the schema. */
const namesOfReferences = new Set(
  fieldsThatReferTo('article.reference', JSON.parse(readFileSync('sanity/schema.json', 'utf8'))),
)

function fieldsThatReferTo(reference: string, node: unknown, field = ''): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('name' in node && node.name === reference && 'type' in node && node.type === 'inline') {
    return [field]
  }
  return Object.entries(node).flatMap(([key, child]) =>
    key === 'attributes' && typeof child === 'object' && child !== null
      ? Object.entries(child).flatMap(([name, value]) => fieldsThatReferTo(reference, value, name))
      : fieldsThatReferTo(reference, child, field),
  )
}
