import type { ParsedDocuments } from './article.ts'
import type { KnownTestimonial } from './known.ts'
import type { StoredRedirect } from './redirects.ts'
import type { StoredContent } from './stored-content.ts'

/** Content with articles that the batch is about to publish; those that are stored keep their ids. */
export function withArticles(content: StoredContent, slugs: readonly string[]): StoredContent {
  const expected = slugs.map((slug): [string, string] => [slug, `article-${slug}`])
  const articles = new Map([...expected, ...content.known.articles])
  const pages = new Set([...content.addresses.pages, ...slugs.map((slug) => `article/${slug}`)])
  return {
    ...content,
    known: { ...content.known, articles },
    addresses: { ...content.addresses, pages },
  }
}

/**
 * Content as it is after an article has been imported, without asking the lake again: what a batch
 * of a thousand files would do a thousand times.
 */
export function withDocuments(
  content: StoredContent,
  { article, companions }: ParsedDocuments,
  created: readonly StoredRedirect[],
): StoredContent {
  const { known } = content
  const addresses = {
    ...content.addresses,
    redirects: [...content.addresses.redirects, ...created],
  }
  if (article.importDoubts !== undefined) return { ...content, addresses }
  const idsOf = (type: 'author' | 'category') =>
    companions.flatMap((document): [string, string][] =>
      document._type === type ? [[document.slug.current, document._id]] : [],
    )
  const testimonials = companions.flatMap((document): KnownTestimonial[] =>
    document._type === 'testimonial' ? [{ id: document._id, ...document }] : [],
  )
  return {
    ...content,
    known: {
      ...known,
      authors: new Map([...known.authors, ...idsOf('author')]),
      categories: new Map([...known.categories, ...idsOf('category')]),
      testimonials: [...known.testimonials, ...testimonials],
    },
    addresses,
  }
}
