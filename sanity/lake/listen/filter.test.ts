import { describe, expect, it } from 'vitest'
import { parseFilter } from './filter.ts'

const context = {
  projectId: 'butlerspb',
  dataset: 'production',
  identity: 'somebody',
  now: new Date('2026-01-01'),
}
const own = { _rev: 'r', _createdAt: '2026-01-01', _updatedAt: '2026-01-01' }
const article = {
  ...own,
  _id: 'a',
  _type: 'article',
  n: 5,
  author: { _type: 'reference', _ref: 'anna' },
}
const author = { ...own, _id: 'anna', _type: 'author' }

const long = Array.from({ length: 101 }, (_, index) => index)

describe('the filter of a listener', () => {
  it.each([
    ['*', true, true],
    ['*[_type == "article"]', true, false],
    ['*[_type == "article"][n > 3]', true, false],
    ['*[_type == "article"][n > 9]', false, false],
    ['*[_type == $type] | order(n desc) {n}[0...10]', true, false],
    ['*[_id in $ids]{"x": author->name}', false, true],
    ['*[references("anna")]', true, false],
    ['*[_type == "article"]{n}[n == 9]', true, false],
    // What needs other documents counts as true; the rest still applies.
    ['*[_type == "article" && author->name == "Anna"]', true, false],
    ['*[(_type == "article" || _type == "book") && _id in *[_type == "list"].ids]', true, false],
    ['*[author->name == "Anna" || _type == "book"]', true, true],
    ['*[_type == "article" && @ match text::query("x")]', true, false],
  ])('%s: an article %s, an author %s', (text, hasArticle, hasAuthor) => {
    const params = { type: 'article', ids: ['anna'] }
    const filter = parseFilter({ text, params }, context)
    expect([filter(article), filter(author)]).toEqual([hasArticle, hasAuthor])
  })

  it.each([
    'count(list[count(^.list[@ > 0]) > 9]) > 0',
    'count($many[count($many[@ > 0]) > 9]) > 0',
    'count([1, 2][count([1, 2][@ > 0]) > 9]) > 0',
    'count(list[@ in ^.list]) > 9',
    'count(list[@ in $long]) > 9',
    'count(list[@ in ($long + $many)]) > 9',
    `count(list[@ in [${long.join()}]]) > 9`,
    'count(({"l": list}{"l": l + l}).l) > 99',
    'length(({"s": title}{"s": s + s}).s) > 99',
    'title match "*a*a*b"',
    'title match ["b", "*a*b"]',
    'title match other',
    Array.from({ length: 60 }, () => 'references("x")').join(' || '),
  ])('counts %s as true: it is too expensive', (text) => {
    const params = { many: [1, 2, 3], long }
    expect(parseFilter({ text: `*[${text}]`, params }, context)(article)).toBe(true)
    expect(parseFilter({ text: `*[_type == "book" && (${text})]`, params }, context)(article)).toBe(
      false,
    )
  })

  it.each([
    'title match "Б*"',
    'count(rows[].cells[].words[@ in $many]) > 0',
    'count(rows[count(cells[defined(words)]) > 0]) > 0',
    '"x" in tags[]._ref',
    'n in [7, 8] || -n in $long',
    'rows[_key == "x"][0].cells[0].b == 1',
    '_id in path("drafts.**") || sanity::versionOf("b")',
    'select(n > 9 => true, n > 7 => defined(title), false)',
    'pt::text(body) match $word',
    'string::startsWith(lower(title), "b")',
    'dateTime(_updatedAt) > dateTime(now())',
  ])('evaluates %s on the document', (text) => {
    const params = { many: [1, 2, 3], long, word: 'б*' }
    expect(parseFilter({ text: `*[${text}]`, params }, context)(article)).toBe(false)
  })

  it.each([
    ['half a filter', '*['],
    ['half a comparison', '*[_type == ]'],
    ['a text longer than 16 kB', 'x'.repeat(20_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseFilter({ text, params: {} }, context)).toThrow(Error)
  })
})
