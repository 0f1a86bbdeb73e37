import { parseSlug } from '#lib/content/href.ts'
import { articleDrawing } from '#lib/format/article-drawing.ts'
import { pagePath } from '#lib/format/page-path.ts'
import { readingMinutes } from './reading-time.ts'
import type { ArticlesQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText } from './parse.ts'
import { toPicture } from './to-picture.ts'
import { toTopic } from './to-topic.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'

type CardResult = ArticlesQueryResult[number]

/** What a list shows of an article, or undefined when it lacks a title, slug or valid date. */
export function toCard(result: CardResult | null): ArticleCard | undefined {
  const title = parseText(result?.title)
  const slug = parseSlug(result?.slug)
  if (!result || !title || !slug || Number.isNaN(Date.parse(result.publishedAt))) {
    return undefined
  }
  const hero = toPicture(result.hero)
  const topics = parseList(result.topics).flatMap((topic) => toTopic(topic) ?? [])
  return {
    id: result._id,
    title,
    slug,
    href: pagePath('article', slug),
    description: parseText(result.description),
    publishedAt: result.publishedAt,
    readingMinutes: readingMinutes(result.words),
    topics,
    drawing: articleDrawing({ id: result._id, topic: topics[0]?.slug }),
    ...(hero && { hero }),
  }
}
