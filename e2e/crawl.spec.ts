import type { APIRequestContext } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { deadAddresses } from '#quality/structured-data/dead-addresses.ts'
import { falseStatementsIn } from '#quality/structured-data/false-statements.ts'
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

/** Pages that forms lead to. */
const unlinked = [
  '/search/?q=%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82',
  '/search/?q=%22%3E%3Cimg%20src%3Dx%3E',
  '/consultation/retry/',
  '/consultation/thanks/?number=1',
  '/takoy-stranitsy-net/',
]

test('every link of every seeded page leads somewhere', async ({ request, baseURL }) => {
  const { pages, broken } = await crawl(request, baseURL)
  expect(pages.size).toBeGreaterThan(7)
  expect(broken).toEqual([])
})

test('every link to an anchor finds it', async ({ request, baseURL }) => {
  const { pages } = await crawl(request, baseURL)
  const lost: string[] = []
  let found = 0
  for (const [path, html] of pages) {
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"]*#[^"]+)"/g)) {
      const { origin, pathname, hash } = new URL(href, new URL(path, baseURL))
      const target = origin === baseURL ? pages.get(pathname) : undefined
      if (target === undefined) continue
      if (target.includes(` id="${decodeURIComponent(hash.slice(1))}"`)) found += 1
      else lost.push(`${path} links to ${href}`)
    }
  }
  expect(lost).toEqual([])
  expect(found).toBeGreaterThan(7)
})

test('every seeded page is valid HTML', async ({ request, baseURL }) => {
  const { pages } = await crawl(request, baseURL)
  for (const path of unlinked) pages.set(path, await (await request.get(path)).text())
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  const faults: string[] = []
  for (const [path, html] of pages) {
    const { results } = await validator.validateString(html)
    for (const { messages } of results) {
      faults.push(...messages.map(({ line, message }) => `${path}:${line}: ${message}`))
    }
  }
  expect(faults).toEqual([])
})

test('the structured data of every seeded page matches the page', async ({ request, baseURL }) => {
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
      ...falseStatementsIn(page),
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
