import { describe, expect, it } from 'vitest'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { isAnnouncedQuery } from '#lib/content/queries/is-announced.groq.ts'

const settings = { _id: 'siteSettings' }
const article = { _id: 'article-a' }

describe('search engines are notified', () => {
  it.each([
    ['of the owner’s documents', [settings, article], true],
    ['of documents that are gone', [settings], true],
    ['of a document beside a hidden one', [{ _id: 'b', seo: { noindex: true } }, article], true],
    ['not of the demo', [settings, { ...article, demo: true }], false],
    ['not of hidden pages', [settings, { ...article, seo: { noindex: true } }], false],
    ['not of what is to come', [settings, { ...article, publishedAt: '9000-01-01' }], false],
    [
      'not of an article whose date is none',
      [settings, { ...article, publishedAt: '1 января' }],
      false,
    ],
    ['of nothing while the settings are the demo’s', [{ ...settings, demo: true }, article], false],
  ])('%s', async (_rule, dataset, announced) => {
    expect(await runQuery(isAnnouncedQuery, dataset, { id: 'article-a' })).toBe(announced)
  })
})
