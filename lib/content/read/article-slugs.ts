import { listSlugs } from './slugs.ts'

/** Slugs of the published articles, for prerendering. */
export async function listArticleSlugs(): Promise<string[]> {
  return listSlugs('article')
}
