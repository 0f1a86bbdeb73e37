import type { ArticleQueryResult } from './sanity.types.ts'
import type { Rating } from './view-types.ts'

type RatingResult = NonNullable<NonNullable<ArticleQueryResult>['structuredData']>['rating']

/** A rating, or undefined without value, votes or source. Whether it may be shown is decided later. */
export function toRating(result: RatingResult | undefined): Rating | undefined {
  const { value, count, source } = result ?? {}
  if (typeof value !== 'number' || !count || !source?.trim()) return undefined
  return { value, count, best: result?.best ?? 5, worst: result?.worst ?? 1, source: source.trim() }
}
