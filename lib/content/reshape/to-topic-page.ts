import type { TopicCard, TopicPage } from '#lib/content/view/topic-page.ts'
import type { TopicQueryResult, TopicsQueryResult } from '#lib/content/sanity.types.ts'
import { parseList } from './parts/parse.ts'
import { toCard } from './parts/to-card.ts'
import { toSeo } from './to-seo.ts'
import { toTopic } from './parts/to-topic.ts'

/** What the list of topics shows of one, or undefined while it has no article. */
export function toTopicCard(result: TopicsQueryResult[number]): TopicCard | undefined {
  const topic = toTopic(result)
  return topic && result.count > 0 ? { ...topic, count: result.count } : undefined
}

/** A topic with its articles, or undefined when there is none of that slug. */
export function toTopicPage(result: TopicQueryResult): TopicPage | undefined {
  const topic = toTopic(result)
  if (!result || !topic) return undefined
  return {
    ...topic,
    revision: result._rev,
    articles: parseList(result.articles).flatMap((article) => toCard(article) ?? []),
    seo: toSeo(result.seo, { title: topic.title, description: topic.description ?? '' }),
    demo: result.demo === true,
  }
}
