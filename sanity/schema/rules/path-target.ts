import { pageAt } from '#lib/format/page-path.ts'
import { isFilePath } from '#lib/format/site-path.ts'
import { slugProblem } from './slug.ts'

/** What answers at a path of this site. */
export type PathTarget =
  | { kind: 'built-in' }
  | { kind: 'document'; type: string; slug: string }
  | { kind: 'nothing' }

const builtIn: ReadonlySet<string> = new Set([
  '/',
  '/blog/',
  '/blog/topics/',
  '/consultation/',
  '/contacts/',
  '/privacy/',
  '/search/',
  '/services/',
  '/studio/',
  '/testimonials/',
])

/** What answers at a path as `sitePath` writes it. */
export function pathTarget(path: string): PathTarget {
  if (builtIn.has(path) || isFilePath(path) || /^\/blog\/page\/\d+\/$/.test(path)) {
    return { kind: 'built-in' }
  }
  const page = pageAt(path)
  return page === undefined || slugProblem(page.slug) !== undefined
    ? { kind: 'nothing' }
    : { kind: 'document', ...page }
}
