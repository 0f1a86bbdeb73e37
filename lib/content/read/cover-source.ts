import { parseSlug } from '#lib/content/href.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'

type Titled = 'article' | 'author' | 'category' | 'home' | 'page' | 'service'

/**
 * Where the title on the cover of a page comes from; `slug` is null for the home page. Whether the
 * document, or the page of the blog's index, exists must be checked separately.
 */
export type CoverSource =
  | { title: string }
  | { blogPage: number }
  | { type: Titled; slug: string | null }

const consultationSteps = /^\/consultation\/(retry|thanks)\/$/

const letters = /^\/letters\/(?:(?:confirm|done|unsubscribe)\/)?$/

// The first one is at `/blog/`.
const furtherBlogPages = /^\/blog\/page\/(?!1\/)([1-9]\d{0,5})\/$/

const documents: readonly [RegExp, Titled][] = [
  [/^\/services\/([^/]+)\/$/, 'service'],
  [/^\/authors\/([^/]+)\/$/, 'author'],
  [/^\/blog\/topics\/([^/]+)\/$/, 'category'],
  [/^\/blog\/([^/]+)\/$/, 'article'],
  [/^\/([^/]+)\/$/, 'page'],
]

/** The source for a page's site-relative address; undefined for an address that no page can have. */
export function coverSource(href: string): CoverSource | undefined {
  if (href === '/') return { type: 'home', slug: null }
  const section = Object.values(fixedPages).find((each) => each.href === href)
  if (section) return { title: section.title }
  if (consultationSteps.test(href)) return { title: fixedPages.consultation.title }
  if (letters.test(href)) return { title: 'Письма о новых статьях' }
  const blogPage = furtherBlogPages.exec(href)?.[1]
  if (blogPage) return { blogPage: Number(blogPage) }
  for (const [pattern, type] of documents) {
    const match = pattern.exec(href)
    const slug = parseSlug(match?.[1])
    if (match) return slug ? { type, slug } : undefined
  }
  return undefined
}
