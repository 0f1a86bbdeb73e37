import type { ArticleQueryResult } from './sanity.types.ts'
import type { Rating } from './view-types.ts'

type RatingResult = NonNullable<NonNullable<ArticleQueryResult>['structuredData']>['rating']

/** A rating that may be shown: with its source, votes, and a value within its own scale. */
export function toRating(result: RatingResult | undefined): Rating | undefined {
  const { value, count, source } = result ?? {}
  const best = result?.best ?? 5
  const worst = result?.worst ?? 1
  if (typeof value !== 'number' || !count || count < 1 || !source?.trim()) return undefined
  if (value < worst || value > best) return undefined
  return { value, count, best, worst, source: source.trim() }
}
