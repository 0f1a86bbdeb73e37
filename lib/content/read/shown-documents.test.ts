import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { withoutDocuments } from '#lib/freshness/without-documents.ts'

/** Every query of the site as typegen evaluated it, by name. */
const queries = [
  ...readFileSync('lib/content/sanity.types.ts', 'utf8').matchAll(
    /^\/\/ Variable: (\w+)\n\/\/ Query: (.+)$/gm,
  ),
].map(([, name = '', query = '']) => ({ name, query }))

const types = ['article', 'author', 'category', 'page', 'service', 'testimonial'] as const

const ref = (type: string) => ({ _type: 'reference', _key: type, _ref: `${type}-one` })

const links = types.map((type) => ({
  _key: type,
  _type: 'block',
  children: [{ _key: 's', _type: 'span', text: 'текст', marks: ['l'] }],
  markDefs: [{ _key: 'l', _type: 'internalLink', reference: ref(type) }],
}))

const blocks = [
  { _key: '1', _type: 'articlesBlock', articles: [ref('article')] },
  { _key: '2', _type: 'testimonialBlock', testimonial: ref('testimonial') },
  { _key: '3', _type: 'testimonialsBlock' },
  { _key: '4', _type: 'servicesBlock', services: [ref('service')] },
  { _key: '5', _type: 'teamBlock', people: [ref('author')] },
  { _key: '6', _type: 'textBlock', text: links },
]

/** A document whose texts name it, and which refers to all others. */
const document = (type: string, number: 'one' | 'two') => ({
  _id: `${type}-${number}`,
  _type: type,
  _rev: 'rev',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  ...Object.fromEntries(
    ['title', 'name', 'heading', 'description', 'quote', 'client', 'bio'].map((field) => [
      field,
      `<${type} ${number}>`,
    ]),
  ),
  slug: { current: `<${type} ${number}>` },
  publishedAt: '2026-01-01T00:00:00Z',
  consent: 'yes',
  author: ref('author'),
  categories: [ref('category')],
  related: [ref('article')],
  service: ref('service'),
  body: [...links, ...blocks],
  blocks,
})

const dataset = [
  ...types.flatMap((type) => [document(type, 'one'), document(type, 'two')]),
  { ...document('home', 'one'), _id: 'home' },
]

// The search finds texts by these names; it does not show them.
const hidden: Record<string, readonly string[]> = {
  searchQuery: ['author', 'category', 'service'],
}
// Says what to prerender; serving knows which addresses there are.
const showing = queries.filter(({ name }) => name !== 'slugsQuery')

// A deletion takes a document out of the last good answers while the lake is away.
describe.each(showing)('the answer to $name', ({ name, query }) => {
  const shown = types.filter((type) => hidden[name]?.includes(type) !== true)

  it.each(shown)('says nothing of a deleted %s', async (deleted) => {
    const asked = [...types, 'home'].flatMap((type) =>
      ['one', 'two'].map((number) => ({
        type,
        slug: type === 'home' ? null : `<${type} ${number}>`,
        id: `${type}-${number}`,
        from: 0,
        to: 9,
      })),
    )
    const answers = await Promise.all(
      asked.map((params): Promise<unknown> => runQuery(query, dataset, params)),
    )
    const left = answers.map((answer) => withoutDocuments(answer, new Set([`${deleted}-one`])))
    expect(JSON.stringify(left)).not.toContain(`<${deleted} one>`)
  })
})
