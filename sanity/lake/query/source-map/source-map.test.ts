import { describe, expect, it } from 'vitest'
import { documentsOf, mixedDocuments } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { toView, viewOf } from '#lake/query/view.ts'

const context = { projectId: 'p', dataset: 'd', identity: 'me', now: new Date(0) }
const documents = documentsOf([
  {
    _id: 'drafts.post',
    _type: 'post',
    title: "It's",
    lead: null,
    slug: { current: 'post' },
    tags: ['x', 'y'],
    author: { _type: 'reference', _ref: 'anna' },
    body: [{ _key: 'b1', _type: 'block', children: [{ _key: 's1', text: 'Hello' }] }, 'plain'],
  },
  { _id: 'anna', _type: 'author', name: 'Анна', photo: { alt: 'Portrait' } },
])

const view = toView(documents, { perspective: ['drafts', 'published'], audience: 'members' })

/** Each path of the result, with the document and the path it comes from. */
function sources(text: string, sourceMap: 'keys' | 'places' = 'keys'): Record<string, string> {
  const { sourceMap: map } = evaluateQuery({ text, params: {} }, view, context, sourceMap)
  return Object.fromEntries(
    Object.entries(map?.mappings ?? {}).map(([path, { source }]) => [
      path,
      `${map?.documents[source.document]?._id} ${map?.paths[source.path]}`,
    ]),
  )
}

const post = '*[_type == "post"][0]'

describe('a source map', () => {
  it.each([
    [`${post}{title}`, { "$['title']": "drafts.post $['title']" }],
    [`${post}{"t": title, lead}`, { "$['t']": "drafts.post $['title']" }],
    [`${post}{"s": slug.current}`, { "$['s']": "drafts.post $['slug']['current']" }],
    [`${post}{"by": author->name}`, { "$['by']": "anna $['name']" }],
    [`${post}{author->{name}}`, { "$['author']['name']": "anna $['name']" }],
    [`${post}{"alt": author->photo.alt}`, { "$['alt']": "anna $['photo']['alt']" }],
    [`${post}{body}`, { "$['body']": "drafts.post $['body']" }],
    [
      `${post}{tags, "x": tags[0], "y": tags[-1]}`,
      {
        "$['tags']": "drafts.post $['tags']",
        "$['x']": "drafts.post $['tags'][0]",
        "$['y']": "drafts.post $['tags'][1]",
      },
    ],
    [
      `${post}{body[_type == "block"]{_key, children[]{text}}}`,
      {
        "$['body'][0]['_key']": "drafts.post $['body'][?(@._key=='b1')]['_key']",
        "$['body'][0]['children'][0]['text']":
          "drafts.post $['body'][?(@._key=='b1')]['children'][?(@._key=='s1')]['text']",
      },
    ],
    [
      `${post}{"n": coalesce(lead, title), "m": select(false => lead, title)}`,
      {
        "$['n']": "drafts.post $['title']",
        "$['m']": "drafts.post $['title']",
      },
    ],
    [`${post}{"up": upper(title), "n": count(body), "b": pt::text(body)}`, {}],
    [
      `${post}{...author->{name, "x": 1}, title == "none" => {lead}}`,
      {
        "$['name']": "anna $['name']",
      },
    ],
    [`${post}{title}{"again": title}`, { "$['again']": "drafts.post $['title']" }],
    [`${post}{title}{...}`, { "$['title']": "drafts.post $['title']" }],
    [`${post}{...author->, "name": "Other"}.photo`, { $: "anna $['photo']" }],
    [`${post}.title`, { $: "drafts.post $['title']" }],
    ['*[_type == "post"].title', { '$[0]': "drafts.post $['title']" }],
    [
      '*[_type == "post"]{"all": *[_type == "author"]{name}}',
      {
        "$[0]['all'][0]['name']": "anna $['name']",
      },
    ],
    [post, { $: 'drafts.post $' }],
    ['{"a": 1}', {}],
  ])('of %s names what was read', (query, expected) => {
    expect(sources(query)).toEqual(expected)
  })

  it('follows spread attributes, except those the projection sets', () => {
    expect(sources(`${post}{..., "title": "Own", "lead": title}`)).toMatchObject({
      "$['lead']": "drafts.post $['title']",
      "$['slug']": "drafts.post $['slug']",
      "$['_type']": "drafts.post $['_type']",
    })
    expect(sources(`${post}{..., "title": "Own"}`)).not.toHaveProperty("$['title']")
  })

  it('names list members by index on request', () => {
    expect(sources(`${post}{"t": body[0].children[0].text}`, 'places')).toEqual({
      "$['t']": "drafts.post $['body'][0]['children'][0]['text']",
    })
  })

  it.each([
    '*[_type == "article"]{_id, "n": author->name, ..., "again": *[references(^._id)]{_id}}',
    '*{_id, "slug": slug.current, "refs": related[]->{_id, ...}} | order(_id desc)[0...4]',
    '*[_id == "a"][0]{"when": dateTime("2026-01-01T00:00:00Z"), "p": path("a.*")}',
    'array::unique(*._type)',
    '*[_type == "author"] | score(name match "анна"){name, _score}',
    'null',
    '*{name}[references("anna")]{name}',
    '*{_id, author}{_id}[references("anna")]{...}',
    '*[_id == "a"]{"\\u0000pointer:name": 1, name}',
    '*[_id == "a"]{"toJSON": {"name": name}, "x": author->name}',
    '*[_id == "a"]{"when": dateTime("2026-01-01T00:00:00Z")}{"x": [when, {"when": when}]}',
    // Each level of it would double a copy.
    `${'{"x": '.repeat(40)}$id${'}.x'.repeat(40)}`,
  ])('changes nothing of the result of %s', (text) => {
    const mixed = toView(mixedDocuments, { perspective: 'raw', audience: 'members' })
    const ask = (sourceMap: 'keys' | undefined) =>
      evaluateQuery({ text, params: { id: 'a' } }, mixed, context, sourceMap).result
    expect(JSON.stringify(ask('keys'))).toBe(JSON.stringify(ask(undefined)))
  })
})

it('covers documents that come from a sorted list', () => {
  const options = { perspective: ['drafts', 'published'], audience: 'members' } as const
  // Locations are remembered for each object, so these must be new ones.
  const authors = documentsOf([{ _id: 'anna', _type: 'author', name: 'Анна' }])
  const sorted = viewOf(createDataset(authors), options)
  const query = { text: '*[_type == "author"] | order(name)[0...1]{name}', params: {} }
  const { sourceMap } = evaluateQuery(query, sorted, context, 'keys')
  expect(sourceMap).toMatchObject({
    documents: [{ _id: 'anna' }],
    paths: ["$['name']"],
    mappings: { "$[0]['name']": { source: { document: 0, path: 0 } } },
  })
})
