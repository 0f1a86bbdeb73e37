import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { expect, it } from 'vitest'
import { files, samplesIn, service } from '#lib/content/blocks/samples.fixture.ts'
import { isShownText } from '#lib/content/read/client.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { documents } from '#lib/content/reshape/documents.fixture.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import { articleMetadata, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { pageGraph } from './page-graph.ts'
import { graphsOf } from './pages.fixture.ts'

const siteUrl = 'https://butler.example.ru'

type Filter = (place: { sourcePath: readonly unknown[] }) => boolean

/** `value` as draft mode hands it out: every text that the filter lets through carries a mark. */
function marked<Value extends object>(value: Value, filter: Filter): Value {
  return stegaEncodeSourceMap(
    value,
    {
      documents: [{ _id: 'drafts.x', _type: 'article' }],
      paths: ['$'],
      mappings: { $: { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } } },
    },
    { enabled: true, studioUrl: '/studio', filter },
  )
}

const invisible = /\p{Cf}/u

/** Everything but what views hold for the code to compare: addresses, dates, names of options. */
const anyText: Filter = ({ sourcePath }) =>
  !/^(_type|_key|_rev|id|revision|channels?|src|href|slug|anchor|kind|consent|schemaType|mimeType|country|links|date|.*At)$/.test(
    String(sourcePath.findLast((segment) => typeof segment === 'string')),
  )

it.each([['hidden marks', sampleArticle.title, marked(sampleArticle, anyText).title]])(
  'the test itself adds %s',
  (_what, plain, text) => {
    expect(text).not.toBe(plain)
    expect(text).toMatch(invisible)
  },
)

it('no mark of any text of any page reaches its graph', () => {
  const graphs = graphsOf(siteUrl, marked(sampleSite, anyText), (view) => marked(view, anyText))
  expect(graphs).toEqual(graphsOf(siteUrl))
  expect(JSON.stringify(graphs)).not.toMatch(invisible)
})

it('no mark reaches the head of a page', () => {
  const [article, site] = [marked(sampleArticle, anyText), marked(sampleSite, anyText)]
  const page = { title: article.title, description: article.description, path: '/x/' }
  const heads = [articleMetadata(article, site, siteUrl), pageMetadata(page, site, siteUrl)]
  expect(JSON.stringify(heads)).not.toMatch(invisible)
})

it('an article read in draft mode says in its graph and head what the published one says', async () => {
  const result = await runQuery(articleQuery, [...documents, ...files], { slug: 'full' })
  if (!result) throw new Error('The article is lost')
  const [article, draft] = [toArticle(result), toArticle(marked(result, isShownText))]
  if (!article || !draft) throw new Error('The article is lost')
  expect(draft.title).toMatch(invisible)
  expect(articleGraph(draft, sampleSite, siteUrl)).toEqual(
    articleGraph(article, sampleSite, siteUrl),
  )
  expect(articleMetadata(draft, sampleSite, siteUrl)).toEqual(
    articleMetadata(article, sampleSite, siteUrl),
  )
})

it('a page of blocks read in draft mode says in its graph what the published one says', async () => {
  const blocks = samplesIn('page').map(([_type, block]) => ({
    ...block,
    _type,
    _key: _type,
  }))
  const document = { _id: 'p', _type: 'page', title: 'С', slug: { current: 'p' }, blocks }
  const dataset = [...documents, ...files, service, document]
  const result = await runQuery(pageQuery, dataset, { slug: 'p' })
  if (!result) throw new Error('The page is lost')
  const [page, draft] = [toPage(result), toPage(marked(result, isShownText))]
  if (!page || !draft) throw new Error('The page is lost')
  expect(JSON.stringify(draft)).toMatch(invisible)
  expect(pageGraph(draft, sampleSite, siteUrl)).toEqual(pageGraph(page, sampleSite, siteUrl))
})
