import type { AggregateRatingLeaf } from 'schema-dts'
import type { Article } from '#lib/content/view/article.ts'
import type { Rating } from '#lib/content/view/parts/rating.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { isPublicDemo } from '#lib/public-demo.ts'

/**
 * The rating that the page of `article` may show, and the only one its JSON-LD may state: both ask
 * this function, so neither can appear without the other. A rating without a source, with figures
 * that cannot be true, or of demo content on a public site does not exist.
 */
export function shownRating(
  article: Pick<Article, 'rating' | 'demo'>,
  siteUrl: string,
): Rating | undefined {
  const { rating } = article
  if (rating === undefined || isPublicDemo(article, siteUrl)) return undefined
  const { value, count, best, worst, source } = rating
  const possible =
    Number.isInteger(count) && count > 0 && worst < best && worst <= value && value <= best
  return possible && plainText(source) !== '' ? rating : undefined
}

export function aggregateRating(rating: Rating): AggregateRatingLeaf {
  return {
    '@type': 'AggregateRating',
    ratingValue: rating.value,
    reviewCount: rating.count,
    bestRating: rating.best,
    worstRating: rating.worst,
  }
}
