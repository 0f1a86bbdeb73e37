import { headingAnchors } from './parts/heading-anchors.ts'
import { howToSteps } from './howto-steps.ts'
import type { ArticleQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parts/parse.ts'
import { toAuthor } from './parts/to-author.ts'
import { toBody } from './to-body.ts'
import { toCard } from './parts/to-card.ts'
import { toRating } from './to-rating.ts'
import { toSeo } from './to-seo.ts'
import type { Article } from '#lib/content/view/article.ts'

const schemaTypes = ['BlogPosting', 'Article', 'HowTo'] as const

/** An article as its page shows it, or undefined when there is none or it lacks what a card needs. */
export function toArticle(result: ArticleQueryResult): Article | undefined {
  const card = toCard(result)
  if (!result || !card) return undefined
  const body = toBody(result.body)
  const anchors = headingAnchors(body)
  const author = toAuthor(result.author)
  const rating = toRating(result.structuredData?.rating)
  const publisherName = parseText(result.structuredData?.publisherName)
  return {
    ...card,
    heading: parseText(result.heading) || card.title,
    ...(result.updatedAt && { updatedAt: result.updatedAt }),
    revision: result._rev,
    ...(author && { author }),
    body,
    anchors,
    seo: toSeo(result.seo, card),
    schemaType: schemaTypes.find((type) => type === result.structuredData?.type) ?? 'BlogPosting',
    steps: howToSteps(body, anchors),
    ...(rating && { rating }),
    ...(publisherName && { publisherName }),
    demo: result.demo === true,
  }
}
