import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { documentOf, newArticle, soon } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import { openSite, roads } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const count = { quick: 10, test: 20, full: 1_000 }[inject('rounds')]
const roadsOfThisRun = inject('rounds') === 'full' ? roads : roads.slice(1)
const author = '/authors/anna-levashova/'
/** None of them shows the author. */
const unrelated = ['/privacy/', '/services/', '/testimonials/', '/authors/vera-somova/']

describe.each(roadsOfThisRun)('by the %s alone', (road) => {
  let site: Site

  beforeAll(async () => {
    site = await openSite({ road })
  }, 600_000)

  afterAll(() => site?.close())

  it(`corrects the author of ${count} articles, and renders nothing else`, async () => {
    const articles = Array.from({ length: count }, newArticle)
    for (let from = 0; from < count; from += 100) {
      let transaction = site.client.transaction()
      for (const article of articles.slice(from, from + 100)) {
        transaction = transaction.create(documentOf(article))
      }
      await transaction.commit()
    }
    const patience = { ...soon, timeout: 30_000 + count * 300, interval: 500 }
    const paths = articles.flatMap(({ page, twin }) => [page, twin])
    const showing = async (text: string) => {
      const answers = await forEachOf(paths, 8, (path) => site.ask(path))
      return answers.filter((answer) => answer.text.includes(text)).length
    }
    await expect.poll(() => showing('Анна Левашова'), patience).toBe(paths.length)
    const etags = () => forEachOf(unrelated, 1, async (path) => (await site.ask(path)).headers.etag)
    const before = await etags()
    expect(before).not.toContain(undefined)

    site.line.countQueries()
    await site.client.patch('author-anna-levashova').set({ name: 'Анна Каренина' }).commit()
    await expect.poll(() => showing('Анна Каренина'), patience).toBe(paths.length)
    expect(await showing('Анна Левашова')).toBe(0)
    for (const path of [author, '/feed.xml', '/feed.atom']) {
      const answer = async () => (await site.ask(path)).text
      await expect.poll(answer, patience).toContain('Анна Каренина')
      expect(await answer()).not.toContain('Анна Левашова')
    }
    expect(site.line.countQueries().atOnce).toBeLessThanOrEqual(8)
    expect(await etags()).toEqual(before)
  }, 1_800_000)
})
