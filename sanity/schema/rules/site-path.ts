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
  '/privacy/',
  '/search/',
  '/services/',
  '/testimonials/',
])

/** Where the pages of a type live; the longest folder of a path is the one that counts. */
const folders: ReadonlyMap<string, string> = new Map([
  ['category', '/blog/topics/'],
  ['article', '/blog/'],
  ['service', '/services/'],
  ['author', '/authors/'],
  ['page', '/'],
])

/** The path of an address on this site, with the slash at its end; undefined for any other. */
export function sitePath(href: string): string | undefined {
  if (!/^\/(?![/\\])/.test(href)) return undefined
  const path = href.replace(/[?#].*$/s, '')
  return path.endsWith('/') || hasExtension(path) ? path : `${path}/`
}

/** What answers at a path as `sitePath` gives it. */
export function pathTarget(path: string): PathTarget {
  if (builtIn.has(path) || hasExtension(path) || /^\/blog\/page\/\d+\/$/.test(path)) {
    return { kind: 'built-in' }
  }
  for (const [type, folder] of folders) {
    if (!path.startsWith(folder)) continue
    const slug = path.slice(folder.length, -1)
    return slugProblem(slug) === undefined ? { kind: 'document', type, slug } : { kind: 'nothing' }
  }
  return { kind: 'nothing' }
}

/** Feeds, images and documents to download: files, not pages. */
function hasExtension(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}

/** The path of a document's page; undefined for types without pages. */
export function documentPath(type: string, slug: string): string | undefined {
  const folder = folders.get(type)
  return folder === undefined ? undefined : `${folder}${slug}/`
}
