import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { read } from './read.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import type { Article } from '#lib/content/view/article.ts'

/** The article of that slug; throws when the lake cannot be read. */
export async function getArticle(slug: string): Promise<Article | undefined> {
  return toArticle(await read(articleQuery, { slug }))
}
