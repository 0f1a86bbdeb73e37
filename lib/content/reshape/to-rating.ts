import type { ArticleQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parts/parse.ts'
import type { Rating } from '#lib/content/view/parts/rating.ts'

type RatingResult = NonNullable<NonNullable<ArticleQueryResult>['structuredData']>['rating']

/** A rating, or undefined without value, votes, source or a link to it. Whether it may be shown is decided later. */
export function toRating(result: RatingResult | undefined): Rating | undefined {
  const { value, count, best, worst } = result ?? {}
  const source = parseText(result?.source)
  const url = URL.parse(parseText(result?.url))
  if (typeof value !== 'number' || typeof count !== 'number' || count <= 0) {
    return undefined
  }
  if (!source || url?.protocol !== 'https:') return undefined
  return {
    value,
    count,
    best: typeof best === 'number' ? best : 5,
    worst: typeof worst === 'number' ? worst : 1,
    source,
    url: url.href,
  }
}
