import { describe, expect, inject, it } from 'vitest'
import { createChangedTags, type ChangedTags } from './changed-tags.ts'
import { siteQueries } from './site-queries.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset, type Dataset } from '#lake/query/index/dataset.ts'
import { parsePerspective } from '#lake/query/perspective.ts'
import { isVisible, viewOf, type Audience } from '#lake/query/view.ts'
import {
  isDraftOrVersion,
  publishedIdOf,
  type Change,
  type LakeDocument,
} from '#lake/store/document.ts'

/** Commits after each of which every query is asked. */
const commits = { quick: 10, test: 100, full: 2000 }[inject('rounds')]

const conditions = [
  'slug.current == "s1"',
  'slug.current in ["s0", "s2", 5]',
  'slug.current == ^.slug.current',
  'slug.current == null',
  'references("one")',
  'references(^._id)',
  'references(^.categories[]._ref)',
  'author._ref == "two"',
  'author._ref == ^._id',
  'author._ref == ^.author._ref',
  'author._ref in ["one", null]',
  '"three" in categories[]._ref',
  '^._id in categories[]._ref',
  'author->name == "b"',
  '_id == "one"',
  '_id in ^.categories[]._ref',
  '_id in ["two", "absent"]',
  'sanity::versionOf("two")',
  '_type == "article"',
  '_type in ["author", "category"]',
  '_type == ^._type',
  'defined(title)',
  'title == "a"',
  'title > ^.title',
  'title in ^.categories[]._ref',
  'dateTime(publishedAt) <= dateTime("2026-01-02T00:00:00Z")',
  'coalesce(publishedAt, _createdAt) < coalesce(^.publishedAt, ^._createdAt)',
  '!references("one")',
  'references(author._ref)',
  'count(categories[_ref == ^.author._ref]) > 0',
  'count(categories[_ref == ^.^.author._ref]) > 0',
  'count((categories[]->)[title == ^.title]) > 0',
  'count(categories[]{"is": ^.title == "a"}[is]) > 0',
  'count(categories[]{"is": _ref == ^.author._ref}[is]) > 0',
  'defined(@["title"])',
  '@.title == "a"',
  'count(@) > 0',
  '_id match "t*"',
  'title match text::query("a")',
  '[@, _id] match text::query("b")',
  'count(*[references(^._id)]) > 1',
] as const

const shapes = [
  (filter: string) => `*[${filter}]`,
  (filter: string) => `count(*[${filter}])`,
  (filter: string) => `count(*[_type == "article" && (${filter})])`,
  (filter: string) =>
    `count(*[references("one", "two") && _type in ["article", "author"] && (${filter})])`,
  (filter: string) => `*[${filter}][0]{title, "by": author->name}`,
  (filter: string) => `*[_type == "article" && (${filter})][1]{title, "by": author->name}`,
  (filter: string) => `*[${filter}] | order(title desc)[0...2]{_id, title}`,
  (filter: string) => `*[_type == "article" && (${filter})] | order(title desc)[0...2]`,
  (filter: string) =>
    `*[_type == "article" && ${filter}] | order(coalesce(title, _id), _updatedAt)[1..2]{_id, slug}`,
  (filter: string) =>
    `*[_type == "article" && (${filter})] | order(author->name, count(categories)) | order(title)[0]`,
  (filter: string) =>
    `*[_type in ["article", "author"] && references(^._id, "one") && (${filter})][-2...9]{title}`,
  (filter: string) => `*[${filter}] | order(title desc, _createdAt)[1].title`,
  (filter: string) => `*[${filter}]{_id, "to": categories[]->{title, author->{name}}}`,
  (filter: string) => `*[_type == "article"][${filter}]{_id, "by": author->name}[0...2]`,
  (filter: string) => `*[_type == "article" && !(author._ref in *[${filter}]._id)]{_id}`,
] as const

/** Every condition in every shape, within another query where it names it. */
const grid = conditions.flatMap((condition) =>
  shapes.map((shape) =>
    condition.includes('^.')
      ? `*[_id in ["one", "two"]]{"in": ${shape(condition)}}`
      : shape(condition),
  ),
)

const perspectives: readonly [string, Audience][] = [
  ['published', 'everybody'],
  ['published', 'members'],
  ['drafts', 'members'],
  ['r1', 'members'],
  ['raw', 'members'],
]

type Random = (below: number) => number

/** Pseudo-random numbers, the same for the same seed (Mulberry32). */
function createRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function inventions(random: Random) {
  const pick = <T>(values: readonly T[], otherwise: T): T =>
    values[random(values.length)] ?? otherwise
  const maybe = (fields: object): object => (random(3) === 0 ? {} : fields)
  const published = () => pick(['one', 'two', 'three', 'four', 'home', 'h.i'], 'one')
  const reference = () => ({
    _type: 'reference',
    _ref: pick(['one', 'two', 'three', 'absent'], 'one'),
  })

  const condition = (depth: number): string => {
    const simple = pick(conditions, 'true')
    if (depth === 0) return simple
    const operator = pick(['&&', '&&', '||'], '&&')
    return `(${condition(depth - 1)}) ${operator} ${random(5) === 0 ? '!' : ''}(${simple})`
  }

  return {
    id: () => pick(['', '', 'drafts.', 'versions.r1.'], '') + published(),
    query(): string {
      const inner = `"more": ${pick(shapes, String)(condition(random(3)))}`
      const outer = pick(shapes, String)(condition(random(3)))
      return random(2) === 0 ? outer : `*[${condition(random(2))}]{_id, ${inner}}`
    },
    document: (_id: string, n: number): LakeDocument => ({
      _id,
      _type: pick(['article', 'article', 'author', 'category', 'testimonial', 'service'], 'home'),
      _rev: `r${n}`,
      _createdAt: `2026-01-0${1 + random(3)}T00:00:00Z`,
      _updatedAt: new Date(n).toISOString(),
      ...maybe({ title: pick(['a', 'b', 'one'], 'a') }),
      ...maybe({ name: pick(['a', 'b'], 'a') }),
      ...maybe({ slug: { current: pick<unknown>(['s0', 's1', 's2', 5, null], 's0') } }),
      ...maybe({ author: reference() }),
      ...maybe({ categories: Array.from({ length: random(3) }, reference) }),
      ...maybe({ publishedAt: `2026-01-0${1 + random(3)}T00:00:00Z` }),
      ...maybe({ service: reference(), consent: pick(['yes', 'no'], 'no') }),
      ...maybe({ body: [{ markDefs: [{ reference: reference(), _type: 'internalLink' }, {}] }] }),
      ...(random(12) === 0 && { _system: { delete: true } }),
    }),
    /** The document with one field of another, or with several. */
    edited(document: LakeDocument, other: LakeDocument): LakeDocument {
      const names = Object.keys({ ...document, ...other }).filter(
        (name) => !/^_(?!system)/.test(name),
      )
      const only = random(3) === 0 ? undefined : pick(names, '')
      const { _rev, _updatedAt } = other
      const made: LakeDocument = { ...document, _rev, _updatedAt }
      for (const name of names) {
        if (only === undefined ? random(2) === 0 : name === only) made[name] = other[name]
      }
      return made
    },
  }
}

/** Commits one or two random changes. */
function commit(
  dataset: Dataset,
  invent: ReturnType<typeof inventions>,
  n: number,
  random: Random,
) {
  const ids = new Set(random(4) === 0 ? [invent.id(), invent.id()] : [invent.id()])
  const changes = [...ids].map((id): Change => {
    const before = dataset.get(id) ?? null
    const made = invent.document(id, n)
    const kind = random(6)
    const after =
      before === null || kind === 0 ? made : kind === 1 ? null : invent.edited(before, made)
    return { id, before, after, mutations: [] }
  })
  for (const { id, after } of changes) {
    if (after === null) dataset.remove(id)
    else dataset.put(after)
  }
  return changes
}

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }

describe.each(perspectives)('for the perspective %s, %s', (perspective, audience) => {
  it(`no result changes without one of its tags, in ${commits} commits`, () => {
    const random = createRandom(
      perspectives.findIndex(([name, to]) => name === perspective && to === audience),
    )
    const invent = inventions(random)
    const dataset = createDataset([])
    const tagsOf = changedTags(dataset, perspective)
    const counts = ({ id }: Change) =>
      isVisible(id, audience) && (perspective !== 'published' || !isDraftOrVersion(id))

    const ask = (query: { text: string; params: Record<string, unknown> }) => {
      const view = viewOf(dataset, { perspective: parsePerspective(perspective, 'X'), audience })
      const { result, syncTags } = evaluateQuery(query, view, context, undefined)
      return { result: JSON.stringify(result), syncTags }
    }
    let queries: { text: string; params: Record<string, unknown> }[] = []
    let answers: ReturnType<typeof ask>[] = []
    let changed = 0
    for (let n = 0; n < commits; n += 1) {
      if (n % 20 === 0) {
        const params = { slug: `s${random(3)}`, id: 'one' }
        const simple = Array.from({ length: 40 }, (_, m) => grid[(n * 2 + m) % grid.length] ?? '')
        const nested = Array.from({ length: 20 }, invent.query)
        const texts = [...Object.values(siteQueries), ...simple, ...nested]
        queries = texts.map((text) => ({ text, params }))
        answers = queries.map(ask)
      }
      const changes = commit(dataset, invent, n, random)
      const touched = new Set(tagsOf(changes.filter(counts)))
      const stale = answers
      answers = queries.map(ask)
      answers.forEach(({ result }, place) => {
        const before = stale[place]
        if (before === undefined || result === before.result) return
        changed += 1
        const isTold = before.syncTags.some((tag) => touched.has(tag))
        expect(isTold || { query: queries[place], changes, before, result }).toBe(true)
      })
    }
    expect(changed).toBeGreaterThan(commits)
  }, 600_000)
})

function changedTags(dataset: Dataset, perspective: string): ChangedTags {
  return createChangedTags('production', (publishedId) =>
    perspective === 'published'
      ? []
      : [...dataset.all()].filter(({ _id }) => publishedIdOf(_id) === publishedId),
  )
}
