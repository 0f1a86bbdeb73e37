import { isContext } from '#lib/consultations/origin.ts'
import { getCover } from '#lib/content/read/cover.ts'

/** The service or article at a path that came with a link to the form; undefined without one. */
export async function findAbout(
  path: unknown,
): Promise<{ href: string; title: string } | undefined> {
  if (typeof path !== 'string' || !isContext(path)) return undefined
  const page = await getCover(path)
  return page && { href: path, title: page.title }
}
