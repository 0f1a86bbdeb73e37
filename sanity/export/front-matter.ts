import { stringify } from 'yaml'
import type { ArticleFacts } from './read-blog.ts'

type Extra = {
  isDraft: boolean
  /** The picture of the article, as the file of its bundle. */
  heroImage: string | undefined
  /** Addresses that lead to the article. */
  aliases: readonly string[]
  /** The text quotes clients. */
  hasTestimonials: boolean
}

/**
 * The YAML front matter of an article, without its lines `---`: names that Astro's and Hugo's
 * themes know, and those that the importer reads.
 */
export function frontMatter(facts: ArticleFacts, extra: Extra): string {
  const { seo, publishedAt, updatedAt } = facts
  const fields = {
    title: facts.title,
    description: facts.description,
    slug: facts.slug,
    pubDate: publishedAt,
    date: publishedAt,
    updatedDate: updatedAt,
    lastmod: updatedAt,
    draft: extra.isDraft || undefined,
    author: facts.author?.name,
    authorRole: facts.author?.role,
    heroImage: extra.heroImage,
    heroImageAlt: extra.heroImage === undefined ? undefined : facts.heroAlt,
    categories: filled(facts.topics),
    related: filled(facts.related),
    aliases: filled(extra.aliases),
    quotes: extra.hasTestimonials ? 'testimonials' : undefined,
    seo: present({
      title: seo?.title,
      description: seo?.description,
      noindex: seo?.noindex ?? undefined,
    }),
    schema: jsonLd(facts),
  }
  return stringify(present(fields) ?? {}, { lineWidth: 0 })
}

/** The markup of the page, by schema.org. */
function jsonLd({ structuredData, importedFrom }: ArticleFacts) {
  const { type, rating, publisherName } = structuredData ?? {}
  return present({
    '@type': type,
    aggregateRating: rating
      ? present({
          ratingValue: rating.value,
          reviewCount: rating.count,
          bestRating: rating.best ?? 5,
          worstRating: rating.worst ?? 1,
          url: rating.url ?? undefined,
        })
      : undefined,
    publisher: publisherName === undefined ? undefined : { name: publisherName },
    mainEntityOfPage: importedFrom === undefined ? undefined : { '@id': importedFrom },
  })
}

/** The fields that have a value; `undefined` if none has. */
function present(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function filled(texts: readonly (string | undefined)[] | null | undefined): string[] | undefined {
  const found = (texts ?? []).filter((text) => text !== undefined && text !== '')
  return found.length === 0 ? undefined : found.map(String)
}
