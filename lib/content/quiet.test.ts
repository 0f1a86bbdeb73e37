import { describe, expect, it } from 'vitest'
import { runQuery } from './query.fixture.ts'
import { quietQuery } from './quiet.ts'

const settings = { _id: 'siteSettings' }
const article = { _id: 'article-a' }

describe('search engines are told', () => {
  it.each([
    ['of the owner’s documents', [settings, article], false],
    ['of documents that are gone', [settings], false],
    ['of a document beside a hidden one', [{ _id: 'b', seo: { noindex: true } }, article], false],
    ['not of the demo', [settings, { ...article, demo: true }], true],
    ['not of hidden pages', [settings, { ...article, seo: { noindex: true } }], true],
    ['of nothing while the settings are the demo’s', [{ ...settings, demo: true }, article], true],
  ])('%s', async (_rule, dataset, quiet) => {
    expect(await runQuery(quietQuery, dataset, { id: 'article-a' })).toBe(quiet)
  })
})
