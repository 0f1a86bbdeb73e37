import { articlesQuery } from './queries.ts'
import { read } from './read.ts'
import { listSlugs } from './slugs.ts'
import { toCard } from './to-card.ts'
import type { ArticleCard } from './view-types.ts'

/** Published articles, newest first; throws when the lake cannot be read. */
export async function listArticles(): Promise<ArticleCard[]> {
  const results = await read(articlesQuery, {}, ['article', 'category'])
  return results.flatMap((result) => toCard(result) ?? [])
}

/** Slugs of the published articles, for prerendering. */
export async function listArticleSlugs(): Promise<string[]> {
  return listSlugs('article')
}
