import { articleHref, storedSlug } from './href.ts'
import { readingMinutes } from './reading-time.ts'
import type { ArticlesQueryResult } from './sanity.types.ts'
import { storedList, storedText } from './stored.ts'
import { toPicture } from './to-picture.ts'
import { toTopic } from './to-topic.ts'
import type { ArticleCard } from './view-types.ts'

type CardResult = ArticlesQueryResult[number]

/** What a list shows of an article, or undefined when it lacks a title, slug or valid date. */
export function toCard(result: CardResult | null): ArticleCard | undefined {
  const title = storedText(result?.title)
  const slug = storedSlug(result?.slug)
  if (!result || !title || !slug || Number.isNaN(Date.parse(result.publishedAt))) {
    return undefined
  }
  const hero = toPicture(result.hero)
  return {
    id: result._id,
    title,
    slug,
    href: articleHref(slug),
    description: storedText(result.description),
    publishedAt: result.publishedAt,
    readingMinutes: readingMinutes(result.words),
    topics: storedList(result.topics).flatMap((topic) => toTopic(topic) ?? []),
    ...(hero && { hero }),
  }
}
