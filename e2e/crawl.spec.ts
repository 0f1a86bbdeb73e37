import type { APIRequestContext } from '@playwright/test'
import { deadAddresses } from '#quality/structured-data/dead-addresses.ts'
import { liesOf } from '#quality/structured-data/lies.ts'
import { readPage } from '#quality/structured-data/page-facts.ts'
import { readVocabulary, vocabularyErrors } from '#quality/structured-data/vocabulary.ts'
import { expect, test } from './fixtures.ts'

/** Every page that links lead to from the home page, by its path, and the links that lead nowhere. */
async function crawl(request: APIRequestContext, origin: string | undefined) {
  const pages = new Map<string, string>()
  const broken: string[] = []
  const seen = new Set<string>()
  const waiting = ['/']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const response = await request.get(path)
    if (!response.ok()) broken.push(`${response.status()} ${path}`)
    if (!response.headers()['content-type']?.startsWith('text/html')) continue
    const html = await response.text()
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), origin)
      if (url.origin === origin) waiting.push(url.pathname)
    }
  }
  return { pages, broken }
}

test('every link of every seeded page leads somewhere', async ({ request, baseURL }) => {
  const { pages, broken } = await crawl(request, baseURL)
  expect(pages.size).toBeGreaterThan(7)
  expect(broken).toEqual([])
})

test('the structured data of every seeded page says what the page shows', async ({
  request,
  baseURL,
}) => {
  const vocabulary = readVocabulary()
  const asked = new Map<string, Promise<boolean>>()
  const answers = (address: string) => {
    const answer = asked.get(address) ?? request.get(address).then((response) => response.ok())
    asked.set(address, answer)
    return answer
  }
  const { pages } = await crawl(request, baseURL)
  const faults: string[] = []
  for (const [path, html] of pages) {
    if (/<meta name="robots" content="noindex/.test(html)) continue
    const page = readPage(html, new URL(path, baseURL).href)
    const found = [
      ...liesOf(page),
      ...page.graphs.flatMap((graph) => vocabularyErrors(nodesOf(graph), vocabulary)),
      ...(await deadAddresses(page.graphs, answers)).map((dead) => `${dead} does not answer`),
    ]
    faults.push(...found.map((fault) => `${path}: ${fault}`))
  }
  expect(faults).toEqual([])
})

function nodesOf(graph: unknown): unknown {
  return typeof graph === 'object' && graph !== null ? Reflect.get(graph, '@graph') : graph
}
