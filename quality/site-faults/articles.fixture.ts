import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Site } from './site.fixture.ts'

export type Article = {
  id: string
  slug: string
  /** Contains the slug's unique word. */
  title: string
  page: string
  twin: string
  cover: string
}

/** Patience for what must happen soon; a busy machine takes longer than the product promises. */
export const soon = { timeout: 15_000, interval: 50 }

/** An article that nobody has published yet. */
export function newArticle(): Article {
  const word = randomUUID().slice(0, 8)
  const slug = `sluchay-${word}`
  const page = `/blog/${slug}/`
  return {
    id: `article-${slug}`,
    slug,
    title: `Случай ${word}`,
    page,
    twin: `${page}index.md`,
    cover: `${page}cover.png`,
  }
}

/** The document of an article of the demo's first author and first topic, published now. */
export function documentOf({ id, slug, title }: Article) {
  return {
    _id: id,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
    description: 'Статья, по которой видно, что сайт не отстаёт от хранилища.',
    publishedAt: new Date().toISOString(),
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    categories: [{ _key: 'a', _type: 'reference', _ref: 'category-doverie' }],
    body: [
      {
        _key: 'p',
        _type: 'block',
        style: 'normal',
        markDefs: [],
        children: [{ _key: 's', _type: 'span', marks: [], text: `Текст: ${title}.` }],
      },
    ],
  }
}

/** Every address that lists an article by that author in that topic; the home page has the newest. */
export const lists = [
  '/blog/',
  '/blog/topics/doverie/',
  '/authors/anna-levashova/',
  '/feed.xml',
  '/feed.atom',
  '/llms.txt',
] as const

/** The addresses, of the lists, the sitemap and the search, that show the article. */
export async function placesOf(site: Site, { slug, title }: Article): Promise<string[]> {
  const search = `/search/?q=${encodeURIComponent(title)}`
  const found = await Promise.all(
    [...lists, '/sitemap.xml', search].map(async (path) => {
      const { text } = await site.ask(path)
      return text.includes(slug) ? [path.split('?', 1)[0] ?? path] : []
    }),
  )
  return found.flat()
}

/** Whether the home page shows the article: the newest one, and no other. */
export async function isAtHome(site: Site, { slug }: Article): Promise<boolean> {
  return (await site.ask('/')).text.includes(slug)
}

export const allPlaces = [...lists, '/sitemap.xml', '/search/']

/** Waits until page, twin, cover and all lists show the article under its title. */
export async function expectPublished(site: Site, article: Article): Promise<void> {
  await expect.poll(() => titlesOf(site, article), soon).toEqual([true, true])
  await expect.poll(() => statusesOf(site, article), soon).toEqual([200, 200, 200])
  await expect.poll(() => placesOf(site, article), soon).toEqual(allPlaces)
}

/** Waits until nothing of the article is left. */
export async function expectGone(site: Site, article: Article): Promise<void> {
  await expect.poll(() => statusesOf(site, article), soon).toEqual([410, 410, 410])
  await expect.poll(() => placesOf(site, article), soon).toEqual([])
  await expect.poll(() => isAtHome(site, article), soon).toBe(false)
}

export function statusesOf(site: Site, { page, twin, cover }: Article): Promise<number[]> {
  return Promise.all([page, twin, cover].map(async (path) => (await site.ask(path)).status))
}

/** Whether page and twin show the title. */
export function titlesOf(site: Site, { page, twin, title }: Article): Promise<boolean[]> {
  return Promise.all([page, twin].map(async (path) => (await site.ask(path)).text.includes(title)))
}

/** Every public address that exists: what the sitemap names, twins, covers and documents. */
export async function everyAddress(site: Site): Promise<string[]> {
  const { text } = await site.ask('/sitemap.xml')
  const pages = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  )
  const articles = pages.filter((path) => /^\/blog\/(?!topics\/|page\/)[^/]+\/$/.test(path))
  return [
    ...new Set([
      ...pages,
      ...articles.map((path) => `${path}index.md`),
      ...pages.map((path) => `${path}cover.png`),
      '/search/',
      '/consultation/',
      '/feed.xml',
      '/feed.atom',
      '/sitemap.xml',
      '/llms.txt',
      '/robots.txt',
      '/manifest.webmanifest',
    ]),
  ]
}
