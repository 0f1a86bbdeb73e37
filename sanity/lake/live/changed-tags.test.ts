import { describe, expect, it } from 'vitest'
import { createChangedTags } from './changed-tags.ts'
import { siteQueries } from './site-queries.fixture.ts'
import { documentTag, referenceTag, typeTag } from './sync-tags.ts'
import { documentsOf } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { viewOf } from '#lake/query/view.ts'
import type { Change, LakeDocument } from '#lake/store/document.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const published = { perspective: ['published'], audience: 'everybody' } as const
const to = (_ref: string) => ({ _type: 'reference', _ref })
const slug = (current: string) => ({ _type: 'slug', current })

function syncTagsOf(
  documents: readonly LakeDocument[],
  text: string,
  slugValue: string,
  ids: string[] = [],
) {
  const query = { text, params: { slug: slugValue, id: 'home', ids } }
  return evaluateQuery(query, viewOf(createDataset(documents), published), context, undefined)
    .syncTags
}

const tagsOf = createChangedTags('production', () => [])

function changeOf(before: LakeDocument | null, after: LakeDocument | null): Change {
  return { id: (after ?? before)?._id ?? '', before, after, mutations: [] }
}

const documents = documentsOf([
  { _id: 'anna', _type: 'author', name: 'Anna', slug: slug('anna'), photo: { asset: to('face') } },
  { _id: 'boris', _type: 'author', name: 'Boris', slug: slug('boris') },
  { _id: 'tips', _type: 'category', title: 'Tips', slug: slug('tips') },
  { _id: 'news', _type: 'category', title: 'News', slug: slug('news') },
  {
    _id: 'a',
    _type: 'article',
    title: 'A',
    slug: slug('a'),
    author: to('anna'),
    categories: [to('tips')],
    hero: { asset: to('picture') },
  },
  {
    _id: 'b',
    _type: 'article',
    title: 'B',
    slug: slug('b'),
    author: to('boris'),
    categories: [to('news')],
  },
  { _id: 'face', _type: 'sanity.imageAsset' },
  { _id: 'picture', _type: 'sanity.imageAsset' },
  { _id: 'house', _type: 'service', title: 'House', slug: slug('house') },
  { _id: 'praise', _type: 'testimonial', consent: 'yes', service: to('house') },
  { _id: 'home', _type: 'home', heading: 'Home' },
])

/** The pages of the site that depend on one or a few documents. */
const pages = {
  'article a': [siteQueries.article, 'a'],
  'article b': [siteQueries.article, 'b'],
  'article c': [siteQueries.article, 'c'],
  'author anna': [siteQueries.author, 'anna'],
  'author boris': [siteQueries.author, 'boris'],
  'cover a': [siteQueries.cover, 'a'],
  'service house': [siteQueries.service, 'house'],
  'topic tips': [siteQueries.topic, 'tips'],
  'topic news': [siteQueries.topic, 'news'],
  home: [siteQueries.home, ''],
} as const

describe('the tags of a commit', () => {
  const stored = (id: string) => documents.find(({ _id }) => _id === id) ?? null
  const edited = (id: string, fields: object) => {
    const before = stored(id)
    return changeOf(before, before && { ...before, ...fields })
  }
  const created = (fields: Record<string, unknown>) =>
    changeOf(null, documentsOf([{ _type: 'article', ...fields }])[0] ?? null)

  it.each([
    [
      'an article is edited',
      edited('a', { title: 'New' }),
      ['article a', 'author anna', 'cover a', 'topic tips'],
    ],
    [
      'an article gets another slug',
      edited('a', { slug: slug('c') }),
      ['article a', 'article c', 'author anna', 'cover a', 'topic tips'],
    ],
    [
      'an article gets another author',
      edited('b', { author: to('anna') }),
      ['article b', 'author anna', 'author boris', 'topic news'],
    ],
    [
      'an article appears',
      created({ _id: 'c', slug: slug('c'), author: to('boris') }),
      ['article c', 'author boris'],
    ],
    [
      'an article is deleted',
      changeOf(stored('b'), null),
      ['article b', 'author boris', 'topic news'],
    ],
    ['an author is edited', edited('anna', { name: 'New' }), ['article a', 'author anna']],
    [
      'a topic is edited',
      edited('tips', { title: 'New' }),
      ['article a', 'author anna', 'topic tips'],
    ],
    [
      'a picture changes',
      edited('picture', { path: 'new' }),
      ['article a', 'author anna', 'topic tips'],
    ],
    ['a testimonial is edited', edited('praise', { quote: 'New' }), ['service house']],
    ['the home page is edited', edited('home', { heading: 'New' }), ['home']],
    ['another type appears', created({ _id: 'x', _type: 'redirect', from: 'a' }), []],
  ])('when %s are those of the pages that show it', (_, change, stale) => {
    const tags = tagsOf([change])
    const touched = Object.entries(pages).filter(([, [text, slugValue]]) =>
      syncTagsOf(documents, text, slugValue).some((tag) => tags.includes(tag)),
    )
    expect(touched.map(([name]) => name)).toEqual(stale)
  })

  it('touch lists of their type, and no others', () => {
    const tags = tagsOf([edited('praise', { quote: 'New' })])
    const touched = Object.entries(siteQueries).filter(([, text]) =>
      syncTagsOf(documents, text, 'none').some((tag) => tags.includes(tag)),
    )
    expect(touched.map(([name]) => name)).toEqual(['listed'])
  })

  it('are none where nothing changed', () => {
    expect(tagsOf([])).toEqual([])
  })

  it('hide names and stay short, however long a name is', () => {
    const tags = tagsOf([created({ _id: 'secret', slug: slug('secret'.repeat(100)) })])
    expect(tags.filter((tag) => !/^s1:[\w-]{12}$/.test(tag))).toEqual(['s1:production'])
  })

  it('are the same for every version of a document', () => {
    expect(documentTag('drafts.a')).toBe(documentTag('a'))
    expect(documentTag('versions.r1.a')).toBe(documentTag('a'))
  })

  it('are the same in every release of the lake', () => {
    expect(documentTag('a')).toBe('s1:_k7inq6iKKqN')
  })
})

describe('the tags of the first few of a list', () => {
  const day = (n: number) => `2026-01-0${n}T00:00:00Z`
  const articles = documentsOf(
    Array.from({ length: 9 }, (_, n) => ({
      _id: `n${n}`,
      _type: 'article',
      title: 'T',
      slug: slug(`n${n}`),
      publishedAt: day(n + 1),
      categories: n < 6 ? [to('tips')] : [to('news')],
    })),
  )
  const lists = {
    'next of n8': [siteQueries.next, 'n8'],
    'next of n4': [siteQueries.next, 'n4'],
    'blog page': [siteQueries.blogPage, ''],
    feed: [siteQueries.feed, ''],
  } as const
  const edit = (n: number, fields: object) => {
    const before = articles[n] ?? null
    return changeOf(before, before && { ...before, ...fields })
  }

  it.each([
    ['an article in none of them is edited', edit(1, { description: 'New' }), []],
    ['an article with the same topic is edited', edit(3, { description: 'New' }), ['next of n4']],
    ['a new article is edited', edit(7, { description: 'New' }), Object.keys(lists)],
    ['an article moves', edit(1, { publishedAt: day(9) }), Object.keys(lists)],
    ['an article gets a topic', edit(0, { categories: [to('tips'), to('news')] }), ['next of n8']],
    ['an article gets a picture', edit(1, { hero: { asset: to('picture') } }), []],
    ['an article appears', changeOf(null, edit(1, { _id: 'n10' }).after), Object.keys(lists)],
    ['an article is deleted', changeOf(articles[1] ?? null, null), Object.keys(lists)],
  ])('when %s', (_, change, stale) => {
    const tags = tagsOf([change])
    const touched = Object.entries(lists).filter(([, [text, slugValue]]) =>
      syncTagsOf(articles, text, slugValue).some((tag) => tags.includes(tag)),
    )
    expect(touched.map(([name]) => name)).toEqual(stale)
  })
})

describe('the tags of large results', () => {
  const many = documentsOf([
    { _id: 'anna', _type: 'author', slug: slug('anna') },
    { _id: 'tips', _type: 'category' },
    ...Array.from({ length: 1000 }, (_, n) => [
      { _id: `picture-${n}`, _type: 'sanity.imageAsset' },
      {
        _id: `a-${n}`,
        _type: 'article',
        slug: slug(`a-${n}`),
        author: to('anna'),
        categories: [to('tips')],
        hero: { asset: to(`picture-${n}`) },
      },
    ]).flat(),
  ])

  it('stay exact but for the type with the most documents', () => {
    const tags = syncTagsOf(many, siteQueries.author, 'anna')
    expect(tags).toHaveLength(4)
    expect(tags).toEqual(
      expect.arrayContaining([
        referenceTag('anna', 'article'),
        documentTag('tips'),
        typeTag('sanity.imageAsset'),
      ]),
    )
  })

  it('name types, never the dataset, when they are more than two hundred', () => {
    for (const text of Object.values(siteQueries)) {
      const tags = syncTagsOf(many, text, 'anna')
      expect(tags.length).toBeLessThanOrEqual(210)
      expect(tags).not.toContain('s1:production')
    }
  })

  it('name up to a thousand documents that do not exist', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => `none-${n}`)
    expect(syncTagsOf(many, '*[_id in $ids]', '', ids(900))).toHaveLength(900)
    expect(syncTagsOf(many, '*[_id in $ids]', '', ids(1100))).toEqual(['s1:production'])
  })
})
