import { nextArticlesQuery } from '#lib/content/queries/next-articles.groq.ts'
import { read } from './read.ts'
import { toNextArticles } from '#lib/content/reshape/to-next-articles.ts'
import type { NextArticles } from '#lib/content/view/next-articles.ts'

/** What to read after the article of that slug; throws when the lake cannot be read. */
export async function getNextArticles(slug: string): Promise<NextArticles> {
  return toNextArticles(await read(nextArticlesQuery, { slug }))
}
