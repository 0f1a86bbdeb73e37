import { sitePath } from '#lib/format/site-path.ts'
import type { FormerPath } from './front-matter/addresses.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { usualPaths } from './front-matter/usual-paths.ts'
import type { Warn } from './problem.ts'

/** Every other path that the article had; a slug that had to change was in an address of the blog. */
export function formerPathsOf(
  frontMatter: FrontMatter,
  fileName: string,
  own: string,
): FormerPath[] {
  const { formerPaths, slug } = frontMatter
  const ofSlug = slug && !slug.text.includes('/') ? sitePath(`/blog/${slug.text}`) : undefined
  const all = [
    ...usualPaths(fileName, frontMatter),
    ...formerPaths,
    ...(slug && ofSlug !== undefined ? [{ path: ofSlug, line: slug.line }] : []),
  ]
  const byPath = new Map(all.map((former) => [former.path, former]))
  return [...byPath.values()].filter(({ path }) => path !== `/blog/${own}/`)
}

/** The paths that were on this site; an alias on another is said. */
export function ownPaths(
  formerPaths: readonly FormerPath[],
  origins: readonly string[],
  warn: Warn,
): FormerPath[] {
  return formerPaths.filter(({ path, line, origin = '', isForeign = false }) => {
    const isOwn = !isForeign || sitePath(`${origin}${path}`, { origins }) !== undefined
    if (!isOwn) {
      warn(
        line,
        `перенаправления с «${origin}${path}» не будет: этого домена нет среди прежних адресов сайта`,
      )
    }
    return isOwn
  })
}
