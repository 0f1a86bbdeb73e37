import { isContextPath } from '#lib/format/context-path.ts'
import { getCover } from '#lib/content/read/cover.ts'

/** The page at a path that came with a link to the form; undefined without one. */
export async function findAbout(
  path: unknown,
): Promise<{ href: string; title: string } | undefined> {
  if (typeof path !== 'string' || !isContextPath(path)) return undefined
  const page = await getCover(path)
  return page && { href: path, title: page.title }
}
