import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import type { ParsedDocuments } from './article.ts'
import type { Known } from './known.ts'
import { contentDigest } from './digest.ts'
import type { StoredDocument } from './plan.ts'
import type { SiteAddresses } from './redirects.ts'

const id = z.string()
const slug = z.string().nullable()
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const referable = z.array(z.object({ _id: id, slug }))

const contentSchema = z.object({
  settings: z
    .object({ title: z.string().nullable(), organisation: z.string().nullable() })
    .nullable(),
  formerOrigins: z.array(z.string()).nullable(),
  articles: referable,
  authors: referable,
  categories: referable,
  testimonials: z.array(
    z.object({
      _id: id,
      quote: text,
      client: text,
      consent: z.enum(['yes', 'no', 'unknown']).catch('unknown'),
    }),
  ),
  hasHome: z.boolean(),
  demoIds: z.array(id),
  pages: z.array(z.object({ _type: z.string(), slug: z.string() })),
  redirects: z.array(z.object({ _id: id, _rev: z.string(), from: text, to: text })),
})

const contentQuery = `{
  "settings": *[_id == "siteSettings"][0] { title, "organisation": organisation.name },
  "formerOrigins": *[_id == "siteSettings"][0].formerOrigins,
  "articles": *[_type == "article" && !(_id in path("drafts.**"))] { _id, "slug": slug.current },
  "authors": *[_type == "author" && !(_id in path("drafts.**"))] { _id, "slug": slug.current },
  "categories": *[_type == "category" && !(_id in path("drafts.**"))] { _id, "slug": slug.current },
  "testimonials": *[_type == "testimonial" && !(_id in path("drafts.**"))] { _id, quote, client, consent },
  "hasHome": count(*[_id == "home"]) > 0,
  "demoIds": *[_type in ["author", "category", "testimonial"] && demo == true]._id,
  "pages": *[_type in ["article", "author", "category", "page", "service"]
    && !(_id in path("drafts.**")) && defined(slug.current)] { _type, "slug": slug.current },
  "redirects": *[_type == "redirect" && !(_id in path("drafts.**"))] { _id, _rev, from, to }
}`

/** Stored content besides the article itself. */
export type StoredContent = {
  known: Known
  formerOrigins: string[]
  demoIds: ReadonlySet<string>
  addresses: SiteAddresses
}

/** Reads the documents that an import may refer to. The client needs the perspective `raw`. */
export async function readContent(client: SanityClient): Promise<StoredContent> {
  const content = contentSchema.parse(await client.fetch<unknown>(contentQuery))
  const { settings } = content
  return {
    known: {
      organisationNames: [settings?.organisation, settings?.title].filter(
        (name) => typeof name === 'string',
      ),
      articles: idsBySlug(content.articles, 'article-'),
      authors: idsBySlug(content.authors, 'author-'),
      categories: idsBySlug(content.categories, 'category-'),
      testimonials: content.testimonials.map(({ _id, ...rest }) => ({ id: _id, ...rest })),
      hasHome: content.hasHome,
    },
    formerOrigins: (content.formerOrigins ?? []).filter((origin) => URL.canParse(origin)),
    demoIds: new Set(content.demoIds),
    addresses: {
      pages: new Set(content.pages.map(({ _type, slug: current }) => `${_type}/${current}`)),
      redirects: content.redirects,
    },
  }
}

/** A document is found by its slug, or by the id that an import with this slug would give it. */
function idsBySlug(documents: z.infer<typeof referable>, prefix: string): Map<string, string> {
  const predictable = documents
    .filter(({ _id }) => _id.startsWith(prefix))
    .map(({ _id }): [string, string] => [_id.slice(prefix.length), _id])
  const bySlug = documents.flatMap(({ _id, slug: current }): [string, string][] =>
    current === null ? [] : [[current, _id]],
  )
  return new Map([...predictable, ...bySlug])
}

const storedDocument = z.looseObject({ _id: z.string(), _rev: z.string() })

/** The published document of an id and its draft, as they are stored. */
export async function readPair(
  client: SanityClient,
  publishedId: string,
): Promise<{ published: StoredDocument | undefined; draft: StoredDocument | undefined }> {
  const draftId = `drafts.${publishedId}`
  const found = await client.fetch<unknown>('*[_id in $ids]', { ids: [publishedId, draftId] })
  const documents = z.array(storedDocument).parse(found)
  return {
    published: documents.find(({ _id }) => _id === publishedId),
    draft: documents.find(({ _id }) => _id === draftId),
  }
}

/**
 * Ids of the drafts of companions that say the same as the companion: an import made them for a
 * draft of an article, and nobody has changed them.
 */
export async function readSpareDrafts(
  client: SanityClient,
  companions: ParsedDocuments['companions'],
): Promise<string[]> {
  if (companions.length === 0) return []
  const ids = companions.map(({ _id }) => `drafts.${_id}`)
  const found = z
    .array(storedDocument)
    .parse(await client.fetch<unknown>('*[_id in $ids]', { ids }))
  const digests = new Set(
    companions.flatMap((document) =>
      [document, { ...document, demo: true }].map(
        (each) => `${document._id} ${contentDigest(each)}`,
      ),
    ),
  )
  return found
    .filter((draft) => digests.has(`${draft._id.replace('drafts.', '')} ${contentDigest(draft)}`))
    .map(({ _id }) => _id)
}
