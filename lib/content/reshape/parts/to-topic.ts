import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import { parseText } from './parse.ts'
import type { Topic } from '#lib/content/view/parts/topic.ts'

type TopicResult = {
  _id: string
  title: string | null
  slug: string | null
  description: string | null
}

/** A topic, or undefined when its category is gone or unfinished. */
export function toTopic(result: TopicResult | null): Topic | undefined {
  const title = parseText(result?.title)
  const slug = parseSlug(result?.slug)
  if (!result || !title || !slug) return undefined
  const description = parseText(result.description)
  return {
    id: result._id,
    title,
    slug,
    href: pagePath('category', slug),
    ...(description && { description }),
  }
}
