import { expect, it } from 'vitest'
import {
  attributeTag,
  datasetTag,
  documentTag,
  memberTag,
  referenceTag,
  slugTag,
  typeTag,
} from '#lake/live/sync-tags.ts'
import { mixedDocuments } from './documents.fixture.ts'
import { evaluateQuery } from './evaluate.ts'
import { createDataset } from './index/dataset.ts'
import { createReadTracker } from './read-tracker.ts'
import { viewOf } from './view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const view = viewOf(createDataset(mixedDocuments), { perspective: 'raw', audience: 'members' })
const params = { id: 'a', slug: 'anna', nothing: null, type: 'article' }

it.each([
  ['*[_id == "a"][0]', [documentTag('a')]],
  ['*[_id == "missing"][0]', [documentTag('missing')]],
  ['*[_type == "author"]', [typeTag('author')]],
  ['*[_type == "article" && slug.current == $slug][0]', [slugTag('anna', 'article')]],
  ['*[_type == "article" && slug.current == "none"][0]', [slugTag('none', 'article')]],
  ['*[slug.current in ["a", "b"]]', [slugTag('a'), slugTag('b')]],
  ['*[_type == $type && ($slug == null || slug.current == $slug)]', [slugTag('anna', 'article')]],
  ['*[_type == $type && ($nothing == null || slug.current == $slug)]', [typeTag('article')]],
  ['*[_type == "article" && slug.current == $nothing]', [typeTag('article')]],
  ['*[_type == "article" && _id == $id][0]', [documentTag('a')]],
  ['*[_id == "a"]{author->{mentor->}}', ['a', 'anna', 'boris'].map(documentTag)],
  ['*[_id == "d"]{author->}', ['d', 'nobody'].map(documentTag)],
  ['*[_id == "a" || _type == "page"]', [documentTag('a'), typeTag('page')]],
  ['*[sanity::versionOf("a")]', [documentTag('a')]],
  ['*[_id == "a" || rank > 2]', [datasetTag('production')]],
  ['*[references("a")]', [referenceTag('a')]],
  ['*[_type == "article" && "a" in related[]._ref]', [referenceTag('a', 'article')]],
  [
    '*[_type in ["article", "page"] && mentor._ref == "b"]',
    ['article', 'page'].map((type) => referenceTag('b', type)),
  ],
  [
    '*[_id == "anna"]{"by": *[_type == "article" && author._ref == ^._id]}',
    [documentTag('anna'), referenceTag('anna', 'article')],
  ],
  [
    '*[_id == "a"]{"by": *[_type == "article" && references(^.nothing[]._ref)]}',
    [documentTag('a')],
  ],
  ['*[_id == "a"]{"by": *[_type == "article" && author._ref == ^.nothing]}', [typeTag('article')]],
  ['*[_id == "f"]{"by": *[_id in ^.more[]._ref]}', ['f', 'a', '5'].map(documentTag)],
  ['*[_id == "a" && false]', []],
  ['count(*)', [datasetTag('production')]],
  ['*[_type == "page" && @ match text::query("a")]', [typeTag('page')]],
  ['*[@ match text::query("a")]', [datasetTag('production')]],
  ['*[_type == "page"] | score(@ match text::query("a"))', [datasetTag('production')]],
  ['1', []],
  ['count(*[_type == "page" && rank > 1])', [memberTag('page'), attributeTag('page', 'rank')]],
  [
    '*[_type == "page"] | order(rank)[0]._id',
    [memberTag('page'), attributeTag('page', 'rank'), documentTag('f')],
  ],
  [
    'count(*[_type == "page" && count(ids[@ == ^.wanted]) > 0])',
    [memberTag('page'), ...['ids', 'wanted'].map((name) => attributeTag('page', name))],
  ],
  [
    'count(*[_type == "page" && references("a")])',
    [memberTag('page', { index: 'reference', key: 'a' })],
  ],
  ['count(*[_type == "page" && count(@) > 1])', [typeTag('page')]],
  ['count(*[_type == "page" && count(ids[@ == ^]) > 1])', [typeTag('page')]],
  ['count(*[_type == "page" && slug match text::query("a")])', [typeTag('page')]],
])('the sync tags of %s name what was read', (query, tags) => {
  const { syncTags } = evaluateQuery({ text: query, params }, view, context, undefined)
  expect(syncTags.toSorted()).toEqual(tags.toSorted())
})

it('names 200 documents of a type one by one, and for more of them the type', () => {
  const reads = createReadTracker('production', () => 'article')
  reads.some({ index: 'id', keys: Array.from({ length: 200 }, (_, n) => `a${n}`) })
  expect(reads.tags()).toHaveLength(200)
  reads.some({ index: 'id', keys: ['b'] })
  expect(reads.tags()).toEqual([typeTag('article')])
})
