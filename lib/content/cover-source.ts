import { storedSlug } from './href.ts'
import type { Dependency } from './read.ts'
import { sections } from './sections.ts'

/** Where the title on the cover of a page comes from; `slug` is null for the home page. */
export type CoverSource = { title: string } | { type: Dependency; slug: string | null }

/** Pages that share the cover of the section they belong to. */
const withinSections: readonly [RegExp, { title: string }][] = [
  [/^\/blog\/page\/\d+\/$/, sections.blog],
  [/^\/consultation\/[a-z]+\/$/, sections.consultation],
]

const documents: readonly [RegExp, Dependency][] = [
  [/^\/services\/([^/]+)\/$/, 'service'],
  [/^\/authors\/([^/]+)\/$/, 'author'],
  [/^\/blog\/topics\/([^/]+)\/$/, 'category'],
  [/^\/blog\/([^/]+)\/$/, 'article'],
  [/^\/([^/]+)\/$/, 'page'],
]

/** Tells it by the page's site-relative address; undefined where no page can be. */
export function coverSource(href: string): CoverSource | undefined {
  if (href === '/') return { type: 'home', slug: null }
  const section =
    Object.values(sections).find((each) => each.href === href) ??
    withinSections.find(([pattern]) => pattern.test(href))?.[1]
  if (section) return { title: section.title }
  for (const [pattern, type] of documents) {
    const match = pattern.exec(href)
    const slug = storedSlug(match?.[1])
    if (match) return slug ? { type, slug } : undefined
  }
  return undefined
}
