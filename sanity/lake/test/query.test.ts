import { ClientError } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { aNumber, matching } from './matchers.fixture.ts'

describe('data/query', () => {
  it('evaluates GROQ with parameters for the real client', async () => {
    const lake = await openTestLake()
    const editor = lake.client('editor')
    await editor.create({ _id: 'author-anna', _type: 'author', name: 'Анна' })
    await editor.create({
      _id: 'article-a',
      _type: 'article',
      slug: { _type: 'slug', current: 'a' },
      author: { _type: 'reference', _ref: 'author-anna' },
    })

    const article: unknown = await lake
      .client()
      .fetch('*[_type == "article" && slug.current == $slug][0]{_id, "author": author->name}', {
        slug: 'a',
      })

    expect(article).toEqual({ _id: 'article-a', author: 'Анна' })
  })

  it('takes a query too long for a URL as a POST', async () => {
    const lake = await openTestLake()
    const text = 'ю'.repeat(15_000)
    expect(await lake.client().fetch('$text', { text })).toBe(text)
  })

  it('binds new parameters for the same query text', async () => {
    const lake = await openTestLake()
    const slice = '[1, 2, 3, 4][0...$n]'
    const client = lake.client()
    expect(await client.fetch(slice, { n: 1 })).toEqual([1])
    expect(await client.fetch(slice, { n: 3 })).toEqual([1, 2, 3])
    expect(await client.fetch('["a", "b"][$i]', { i: 0 })).toBe('a')
    expect(await client.fetch('["a", "b"][$i]', { i: 1 })).toBe('b')
  })

  it('answers null for a query that finds nothing', async () => {
    const lake = await openTestLake()
    expect(await lake.client().fetch('*[_id == "nothing"][0]')).toBeNull()
  })

  it.each([
    ['v2025-02-19', undefined, ['a']],
    ['v2024-01-01', undefined, ['a', 'drafts.a', 'drafts.b']],
    ['v1', undefined, ['a', 'drafts.a', 'drafts.b']],
    ['v1', 'published', ['a']],
    ['v2025-02-19', 'raw', ['a', 'drafts.a', 'drafts.b']],
    ['v2025-02-19', 'drafts', ['a', 'b']],
    ['v2025-02-19', 'previewDrafts', ['a', 'b']],
    ['vX', undefined, ['a']],
  ])('shows members %s with perspective %s the ids %j', async (version, perspective, ids) => {
    const lake = await openTestLake()
    const editor = lake.client('editor')
    for (const _id of ['a', 'drafts.a', 'drafts.b']) await editor.create({ _id, _type: 'note' })
    const url = new URL(`${lake.url}/${version}/data/query/production`)
    url.searchParams.set('query', '*[_type == "note"] | order(_id)._id')
    if (perspective !== undefined) url.searchParams.set('perspective', perspective)

    const response = await fetch(url, {
      headers: { authorization: `Bearer ${lake.token('viewer')}` },
    })

    expect(await response.json()).toMatchObject({ result: ids })
  })

  it('overlays drafts on published documents, also behind a reference', async () => {
    const lake = await openTestLake()
    const editor = lake.client('editor')
    await editor.create({ _id: 'author', _type: 'author', name: 'old' })
    await editor.create({ _id: 'drafts.author', _type: 'author', name: 'new' })
    await editor.create({ _id: 'a', _type: 'article', author: { _ref: 'author' } })

    const drafts = lake.client('viewer', { perspective: 'drafts' })

    expect(await drafts.fetch('*[_type == "author"]{_id, _originalId, name}')).toEqual([
      { _id: 'author', _originalId: 'drafts.author', name: 'new' },
    ])
    expect(await drafts.fetch('*[_id == "a"][0].author->name')).toBe('new')
  })

  it('overlays releases on drafts in the order of a stack, for members only', async () => {
    const lake = await openTestLake()
    const editor = lake.client('editor')
    const author = { _type: 'author' }
    await editor
      .transaction()
      .create({ ...author, _id: 'author', name: 'published' })
      .create({ ...author, _id: 'drafts.author', name: 'draft' })
      .create({ ...author, _id: 'versions.rSummer.author', name: 'summer' })
      .create({ _id: 'drafts.a', _type: 'article', author: { _ref: 'author' } })
      .commit()
    const perspective = ['rSummer', 'drafts']
    const query = '*[_type == "article"]{_id, "by": author->{name, _originalId}}'

    expect(await lake.client('viewer', { perspective }).fetch(query)).toEqual([
      { _id: 'a', by: { name: 'summer', _originalId: 'versions.rSummer.author' } },
    ])
    expect(await lake.client(undefined, { perspective }).fetch('*[].name')).toEqual(['published'])
  })

  it('gives the position of a syntax error for the client', async () => {
    const lake = await openTestLake()
    const failed = lake.client().fetch('*[_type == ')
    await expect(failed).rejects.toThrow(ClientError)
    await expect(failed).rejects.toMatchObject({
      statusCode: 400,
      details: { type: 'queryParseError', query: '*[_type == ', start: aNumber },
      message: matching(/^GROQ query parse error:\n.*expected expression/s),
    })
  })

  it.each([
    ['of too many tokens', Array.from({ length: 1500 }, () => '1').join('+')],
    ['nested too deep', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['with a parameter that was not sent', '*[_id == $id]'],
    ['of a perspective that is none', undefined],
  ])('refuses a query %s', async (_reason, query) => {
    const lake = await openTestLake()
    const url = new URL(`${lake.url}/v1/data/query/production`)
    url.searchParams.set('query', query ?? '*')
    if (query === undefined) url.searchParams.set('perspective', 'raw,drafts')
    const response = await fetch(url)
    expect(response.status).toBe(400)
  })

  it.each(['query', 'doc'])(
    'answers 400 for a path or parameter that is broken (%s)',
    async (kind) => {
      const lake = await openTestLake()
      const broken = { query: 'query/production?query=1&$a={', doc: 'doc/production/%E0%A4' }[kind]
      expect((await fetch(`${lake.url}/v1/data/${broken}`)).status).toBe(400)
    },
  )

  it('leaves out the query when asked to', async () => {
    const lake = await openTestLake()
    const base = `${lake.url}/v1/data/query/production?query=1`
    expect(await (await fetch(base)).json()).toMatchObject({ query: '1', result: 1 })
    expect(await (await fetch(`${base}&returnQuery=false`)).json()).not.toHaveProperty('query')
  })

  it('refuses an unknown dataset as the Studio expects', async () => {
    const lake = await openTestLake()
    const response = await fetch(`${lake.url}/v1/data/query/other?query=1`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: 'Dataset not found' })
  })

  it('refuses another project as the Studio expects', async () => {
    const lake = await openTestLake()
    const other = lake.client(undefined, { projectId: 'other' })
    await expect(other.fetch('1')).rejects.toMatchObject({
      statusCode: 404,
      response: { body: { attributes: { type: 'project' } } },
    })
  })
})
