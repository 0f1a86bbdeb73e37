import { nextArticlesQuery } from '#lib/content/queries/next-articles.groq.ts'
import { getPreview } from '#lib/draft-mode/preview.ts'
import { read } from './read.ts'
import { readPublished } from './read-published.ts'
import { toNextArticles } from '#lib/content/reshape/to-next-articles.ts'
import type { NextArticles } from '#lib/content/view/next-articles.ts'

/**
 * What to read after the article of that slug; throws when the lake cannot be read. A guest was
 * given the draft of this article alone, and sees of others what visitors see.
 */
export async function getNextArticles(slug: string): Promise<NextArticles> {
  const isGuest = (await getPreview())?.kind === 'guest'
  const params = { slug }
  return toNextArticles(
    isGuest
      ? await readPublished(nextArticlesQuery, params)
      : await read(nextArticlesQuery, params),
  )
}
