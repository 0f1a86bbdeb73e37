import { cacheLife, cacheTag } from 'next/cache'
import { getClient } from './client.ts'
import { articleQuery } from './queries.ts'
import { toArticle } from './to-article.ts'
import type { Article } from './view-types.ts'

/** The published article of that slug; throws when the lake cannot be read. */
export async function getArticle(slug: string): Promise<Article | undefined> {
  'use cache'
  const article = toArticle(await getClient().fetch(articleQuery, { slug }))
  cacheTag('type:article', 'type:author', 'type:category', 'type:testimonial')
  cacheLife('max')
  return article
}
