import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticleBody } from '#components/article/article-body.tsx'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { text } from '#lib/content/reshape/documents.fixture.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import { markUnknownBlocks } from '#lib/content/reshape/mark-unknown-blocks.ts'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { PageBlocks } from './page-blocks.tsx'

const site = sampleSite
const form = {
  channels: [],
  contactHint: '',
  timeZones: [],
  topics: [],
  answer: {},
  consent: { version: '1', text: 'Согласие' },
}
const common = { title: 'Дом', slug: { current: 'dom' }, publishedAt: '2026-01-01T00:00:00Z' }

const unknown = { _key: 'u', _type: 'hologramBlock', type: 'x', title: 'Голограмма', anchor: 'tut' }
const hidden = { ...unknown, _key: 'h', _type: 'secretBlock', hidden: true }
const nameless = { _key: 'n' }
const divider = { _key: 'd', _type: 'dividerBlock' }

type Reader = 'visitor' | 'editor'

/** What a query returns for one document to that reader, as `read` of lib/content does. */
async function read<const Query extends string>(query: Query, document: object, reader: Reader) {
  const result = await runQuery(query, [document], { slug: 'dom' })
  return reader === 'editor' ? markUnknownBlocks(result) : result
}

async function articleHtml(reader: Reader): Promise<string> {
  const body = [text('p', 'normal', 'Абзац'), unknown, hidden, nameless, divider]
  const article = toArticle(
    await read(articleQuery, { ...common, _id: 'a', _type: 'article', body }, reader),
  )
  if (!article) throw new Error('The article itself must not be lost')
  return renderToStaticMarkup(
    <ArticleBody body={article.body} anchors={article.anchors} url="https://a.example/b/" />,
  )
}

async function pageHtml(reader: Reader): Promise<string> {
  const blocks = [unknown, hidden, nameless, divider]
  const page = toPage(await read(pageQuery, { ...common, _id: 'p', _type: 'page', blocks }, reader))
  if (!page) throw new Error('The page itself must not be lost')
  return renderToStaticMarkup(
    <PageBlocks blocks={page.blocks} site={site} form={form} url="https://a.example/b/" />,
  )
}

describe.each([
  ['an article', articleHtml],
  ['a page', pageHtml],
])('a block that the site does not know, in %s', (_document, render) => {
  it('is named to an editor in its place', async () => {
    const html = await render('editor')
    expect(html).toMatch(
      /<p id="tut" [^>]*>Этот блок сайт пока не умеет показывать: hologramBlock</,
    )
    expect(html).toContain('<hr')
    expect(html).not.toContain('secretBlock')
    expect(html.match(/не умеет/g)).toHaveLength(1)
  })

  it('is nothing to a visitor', async () => {
    const html = await render('visitor')
    expect(html).toContain('<hr')
    expect(html).not.toMatch(/не умеет|hologramBlock|Голограмма/)
  })
})
