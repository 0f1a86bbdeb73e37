import { articlesQuery } from '#lib/content/queries/article.groq.ts'
import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { parseList } from '#lib/content/reshape/parts/parse.ts'
import { toCard } from '#lib/content/reshape/parts/to-card.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import { askUncached } from './ask-uncached.ts'

/**
 * The published articles dated after `since`, the oldest first, and the name of the site. For
 * lib/serving; see `askUncached`.
 */
export async function readNewArticles(
  since: Date,
): Promise<{ siteTitle: string; articles: ArticleCard[] }> {
  const [site, articles] = await Promise.all([askUncached(siteQuery), askUncached(articlesQuery)])
  return {
    siteTitle: toSite(site).title,
    articles: parseList(articles)
      .flatMap((article) => toCard(article) ?? [])
      .filter(({ publishedAt }) => Date.parse(publishedAt) > since.getTime())
      .toReversed(),
  }
}
