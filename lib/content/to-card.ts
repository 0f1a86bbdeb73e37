import { articleHref } from './href.ts'
import { readingMinutes } from './reading-time.ts'
import type { ArticlesQueryResult } from './sanity.types.ts'
import { toPicture } from './to-picture.ts'
import { toTopic } from './to-topic.ts'
import type { ArticleCard } from './view-types.ts'

type CardResult = ArticlesQueryResult[number]

/** What a list shows of an article, or undefined when it lacks a title, slug or valid date. */
export function toCard(result: CardResult | null): ArticleCard | undefined {
  if (!result?.title || !result.slug || Number.isNaN(Date.parse(result.publishedAt))) {
    return undefined
  }
  const hero = toPicture(result.hero)
  return {
    id: result._id,
    title: result.title,
    slug: result.slug,
    href: articleHref(result.slug),
    description: result.description ?? '',
    publishedAt: result.publishedAt,
    readingMinutes: readingMinutes(result.words),
    topics: (result.topics ?? []).flatMap((topic) => toTopic(topic) ?? []),
    ...(hero && { hero }),
  }
}
