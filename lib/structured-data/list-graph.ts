import type { Graph } from 'schema-dts'
import type { TopicPage } from '#lib/content/view/topic-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { toGraph } from './graph.ts'
import { itemList } from './item-list.ts'
import type { PageFacts } from './web-page.ts'

/** JSON-LD of a page that lists others: the services, the topics of the blog. */
export function listGraph(
  page: PageFacts,
  items: readonly { title: string; href: string }[],
  site: Site,
  siteUrl: string,
): Graph {
  const facts = { ...page, type: 'CollectionPage' as const }
  return toGraph(facts, site, siteUrl, () => ({ mainEntity: itemList(items, page.href, siteUrl) }))
}

/** JSON-LD of the page of a topic, with its articles. */
export function topicGraph(topic: TopicPage, site: Site, siteUrl: string): Graph {
  const { title, description = '', href, articles } = topic
  const parents = [
    { title: 'Блог', href: '/blog/' },
    { title: 'Темы', href: '/blog/topics/' },
  ]
  return listGraph({ title, description, href, parents }, articles, site, siteUrl)
}
