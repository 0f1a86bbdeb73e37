import type { Topic } from './view-types.ts'

type TopicResult = {
  _id: string
  title: string | null
  slug: string | null
  description: string | null
}

/** A topic, or undefined when its category is gone or unfinished. */
export function toTopic(result: TopicResult | null): Topic | undefined {
  if (!result?.title || !result.slug) return undefined
  return {
    id: result._id,
    title: result.title,
    slug: result.slug,
    ...(result.description && { description: result.description }),
  }
}
