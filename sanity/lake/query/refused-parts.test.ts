import { expect, it } from 'vitest'
import { documentsOf, mixedDocuments } from './documents.fixture.ts'
import { evaluate } from './evaluate.ts'
import { toView } from './view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const view = toView(mixedDocuments, { perspective: 'raw', audience: 'members' })
const ask = (text: string) => evaluate({ text, params: { n: 1, is: true } }, view, context)

it.each([
  ['*{"d": geo::distance(a, b)}', 'The function geo::distance() is not supported'],
  ['*[documents::get(a) == 1]', 'The function documents::get() is not supported'],
  ['user::attributes()', 'The function user::attributes() is not supported'],
  ['diff::changedAny(a, b, c[media::aspect(d, e) > 1])', 'media::aspect() is not supported'],
  ['*[anywhere(name == "a")]', 'anywhere() may only be used in a selector'],
  ['*[text::query("a") == name]', 'text::query() may only stand to the right of match'],
  ['*[text::query("a") match name]', 'text::query() may only stand to the right of match'],
  ['*{"x": (name, _id)}', 'A list in brackets may only be used in a selector'],
  ['* | score(1)', 'score() takes conditions'],
  ['* | score($n)', 'score() takes conditions'],
  ['* | score("a")', 'score() takes conditions'],
  ['* | score(rank + 1)', 'score() takes conditions'],
  ['* | score(name == "a", count(tags))', 'score() takes conditions'],
  ['* | score((lower(name)))', 'score() takes conditions'],
  ['* | score(tags[])', 'score() takes conditions'],
  ['* | score(*[_id == "a"])', 'score() takes conditions'],
  ['* | score(select(true => 1))', 'score() takes conditions'],
  ['* | score(coalesce(defined(a), [1]))', 'score() takes conditions'],
  ['*[score(name)]', 'Undefined function: score'],
  ['*{"b": boost(true, 1)}', 'unexpected boost'],
])('%s is refused with words about the query', (text, message) => {
  expect(() => ask(text)).toThrow(message)
})

it.each([
  '* | score(name == "a", isNew, author->isNew, true, null, $is)',
  '* | score(boost(name match "а*", 2) && (rank > 1 || !defined(slug)))',
  '* | score(rank in 1..3, "x" in tags, references("a"), select(rank > 1 => true, false))',
  '* | score(coalesce(isNew, false), tags[0], @.isNew, string::startsWith(name, "А"))',
  '* | score(diff::changedAny({"a": 1}, {"a": 2}, a))',
  '*[name match text::query("Анна")]',
  '*{"x": (name)}',
])('%s is answered', (text) => {
  expect(ask(text)).toBeInstanceOf(Array)
})

it('an unexpected error says nothing of our code', () => {
  const odd = documentsOf([{ hasOwnProperty: 1 }])
  const ofOdd = toView(odd, { perspective: 'raw', audience: 'members' })
  const query = { text: '*{name}', params: {} }
  expect(() => evaluate(query, ofOdd, context)).toThrow(/^The query cannot be evaluated$/)
})
