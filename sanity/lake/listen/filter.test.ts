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
    // What one document cannot tell counts as true, the rest still holds.
    ['*[_type == "article" && author->name == "Anna"]', true, false],
    ['*[(_type == "article" || _type == "book") && _id in *[_type == "list"].ids]', true, false],
    ['*[author->name == "Anna" || _type == "book"]', true, true],
    // A function that cannot be evaluated makes the whole filter true.
    ['*[_type == "article" && @ match text::query("x")]', true, true],
  ])('%s: an article %s, an author %s', (text, hasArticle, hasAuthor) => {
    const params = { type: 'article', ids: ['anna'] }
    const filter = parseFilter({ text, params }, context)
    expect([filter(article), filter(author)]).toEqual([hasArticle, hasAuthor])
  })

  it.each([
    ['half a filter', '*['],
    ['half a comparison', '*[_type == ]'],
    ['a text longer than 16 kB', 'x'.repeat(20_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseFilter({ text, params: {} }, context)).toThrow(Error)
  })
})
