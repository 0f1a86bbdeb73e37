import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticleBody } from '#components/article/article-body.tsx'
import { files, samples, samplesIn, service } from '#lib/content/blocks/samples.fixture.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { documents } from '#lib/content/reshape/documents.fixture.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import { toSearchDocuments } from '#lib/content/reshape/to-search-documents.ts'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { PageBlocks } from './page-blocks.tsx'

const form = {
  channels: [],
  contactHint: '',
  timeZones: [],
  topics: [],
  answer: {},
  consent: { version: '1', text: 'Согласие' },
}
const common = { title: 'С', slug: { current: 's' }, publishedAt: '2026-01-01T00:00:00Z' }

/** A document with one block in it, and what the block refers to. */
function datasetOf(_type: 'article' | 'page', name: string, stored: object) {
  const block = { ...stored, _type: name, _key: 'b' }
  const field = _type === 'article' ? { body: [block] } : { blocks: [block] }
  return [...documents, ...files, service, { ...common, ...field, _id: 'one', _type }]
}

async function articleHtml(dataset: readonly object[]): Promise<string> {
  const article = toArticle(await runQuery(articleQuery, dataset, { slug: 's' }))
  return renderToStaticMarkup(
    <ArticleBody
      body={article?.body ?? []}
      anchors={article?.anchors ?? {}}
      url="https://a.example/b/"
    />,
  )
}

async function pageHtml(dataset: readonly object[]): Promise<string> {
  const page = toPage(await runQuery(pageQuery, dataset, { slug: 's' }))
  return renderToStaticMarkup(
    <PageBlocks
      blocks={page?.blocks ?? []}
      site={sampleSite}
      form={form}
      url="https://a.example/b/"
    />,
  )
}

async function searchedText(dataset: readonly object[]): Promise<string> {
  const result = await runQuery(searchQuery, dataset)
  return toSearchDocuments(result).find(({ id }) => id === 'one')?.text ?? ''
}

const textsOf = (name: string) => Object.entries(samples).find(([key]) => key === name)?.[1].texts

describe.each([
  ['article', samplesIn('body'), articleHtml],
  ['page', samplesIn('page'), pageHtml],
] as const)('in a document of the type %s', (type, blocks, render) => {
  it.each(blocks)('%s shows its texts, and the search finds them', async (name, stored) => {
    const dataset = datasetOf(type, name, stored)
    const [html, searched] = [await render(dataset), await searchedText(dataset)]
    expect(html).not.toBe('')
    for (const text of textsOf(name) ?? []) {
      expect(html).toContain(text)
      expect(searched).toContain(text)
    }
  })
})
