import { topicQuery, topicsQuery } from '#lib/content/queries/topics.groq.ts'
import type { TopicCard, TopicPage } from '#lib/content/view/topic-page.ts'
import { read } from './read.ts'
import { toTopicCard, toTopicPage } from '#lib/content/reshape/to-topic-page.ts'

/** Topics that have articles, by title; throws when the lake cannot be read. */
export async function listTopics(): Promise<TopicCard[]> {
  const results = await read(topicsQuery, {})
  return results.flatMap((result) => toTopicCard(result) ?? [])
}

/** The topic of that slug with its articles; throws when the lake cannot be read. */
export async function getTopic(slug: string): Promise<TopicPage | undefined> {
  return toTopicPage(await read(topicQuery, { slug }))
}
