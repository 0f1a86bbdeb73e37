import { storedSlug, topicHref } from './href.ts'
import { storedText } from './stored.ts'
import type { Topic } from './view-types.ts'

type TopicResult = {
  _id: string
  title: string | null
  slug: string | null
  description: string | null
}

/** A topic, or undefined when its category is gone or unfinished. */
export function toTopic(result: TopicResult | null): Topic | undefined {
  const title = storedText(result?.title)
  const slug = storedSlug(result?.slug)
  if (!result || !title || !slug) return undefined
  const description = storedText(result.description)
  return {
    id: result._id,
    title,
    slug,
    href: topicHref(slug),
    ...(description && { description }),
  }
}
