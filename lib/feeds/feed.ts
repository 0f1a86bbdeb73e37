import type { Article } from '#lib/content/view/article.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'

/** The content of a feed in any format. Addresses are absolute, dates are ISO 8601. */
export type Feed = {
  title: string
  description: string
  /** The page that it is a feed of. */
  url: string
  /** The newest publication or change of an article. */
  updatedAt: string | undefined
  entries: FeedEntry[]
}

export type FeedEntry = {
  title: string
  url: string
  summary: string
  author: string
  topics: string[]
  publishedAt: string
  updatedAt: string
  /** The article whole; empty where it has no text, which Atom must not say. */
  html: string
}

/** The feed of the blog; `html` is asked once for every article. */
export function toFeed(
  articles: readonly Article[],
  site: Site,
  { siteUrl, html }: { siteUrl: string; html: (article: Article) => string },
): Feed {
  const entries = articles.map((article) => ({
    title: plainText(article.title),
    url: canonical(siteUrl, article.href),
    summary: plainText(article.description),
    author: plainText(article.author?.name ?? site.organisation.name),
    topics: article.topics.map((topic) => plainText(topic.title)),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
    html: html(article),
  }))
  return {
    title: plainText(`Блог ${site.title}`),
    description: plainText(site.description ?? site.tagline ?? site.title),
    url: canonical(siteUrl, '/blog/'),
    updatedAt: entries
      .map(({ updatedAt }) => updatedAt)
      .toSorted(byTime)
      .at(-1),
    entries,
  }
}

function byTime(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other)
}
