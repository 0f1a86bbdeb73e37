import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import type { ParsedDocuments } from './article.ts'
import { contentDigest } from './digest.ts'
import type { FormerPath } from './front-matter/addresses.ts'
import { addArticle, type Known, type KnownTestimonial, titleKeys } from './known.ts'
import type { StoredDocument } from './plan.ts'
import type { SiteAddresses, StoredRedirect } from './redirects.ts'
import { slugOf } from './slug.ts'

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
  articles: z.array(z.object({ _id: id, slug, title: text })),
  authors: z.array(z.object({ _id: id, slug, name: text })),
  categories: z.array(z.object({ _id: id, slug, name: text })),
  testimonials: z.array(
    z.object({
      _id: id,
      quote: text,
      client: text,
      role: text,
      city: text,
      consent: z.enum(['yes', 'no', 'unknown']).catch('unknown'),
    }),
  ),
  hasHome: z.boolean(),
  demoIds: z.array(id),
  pages: z.array(z.object({ _id: id, _type: z.string(), slug: z.string() })),
  redirects: z.array(z.object({ _id: id, _rev: z.string(), from: text, to: text })),
})

// An article that waits as a draft is there too: it keeps its id when it is published.
const contentQuery = `{
  "settings": *[_id == "siteSettings"][0] { title, "organisation": organisation.name },
  "formerOrigins": *[_id == "siteSettings"][0].formerOrigins,
  "articles": *[_type == "article" && !(_id in path("versions.**"))]
    { _id, "slug": slug.current, title },
  "authors": *[_type == "author" && !(_id in path("drafts.**"))]
    { _id, "slug": slug.current, name },
  "categories": *[_type == "category" && !(_id in path("drafts.**"))]
    { _id, "slug": slug.current, "name": title },
  "testimonials": *[_type == "testimonial" && !(_id in path("drafts.**"))] { _id, quote, client, role, city, consent },
  "hasHome": count(*[_id == "home"]) > 0,
  "demoIds": *[_type in ["author", "category", "testimonial"] && demo == true]._id,
  "pages": *[_type in ["article", "author", "category", "page", "service"]
    && !(_id in path("drafts.**")) && defined(slug.current)] { _id, _type, "slug": slug.current },
  "redirects": *[_type == "redirect" && !(_id in path("drafts.**"))] { _id, _rev, from, to }
}`

/** Stored content besides the article itself. */
export type StoredContent = {
  known: Known
  formerOrigins: string[]
  demoIds: ReadonlySet<string>
  addresses: SiteAddresses
  /** Remembers an article that is being imported, so that others may link to it. */
  expect: (article: { slug: string; title: string; formerPaths: readonly FormerPath[] }) => void
  /** Remembers what an import has written, or would write. */
  add: (documents: ParsedDocuments, redirects: readonly StoredRedirect[]) => void
}

/** Reads the documents that an import may refer to. The client needs the perspective `raw`. */
export async function readContent(client: SanityClient): Promise<StoredContent> {
  const content = contentSchema.parse(await client.fetch<unknown>(contentQuery))
  const { settings } = content
  const found = content.articles.map(({ _id, ...rest }) => ({ ...rest, _id: publishedId(_id) }))
  const articles = idsBySlug(found, 'article-')
  const articleTitles = new Map<string, string>()
  const addTitle = (title: string, _id: string) => {
    for (const key of titleKeys(title)) if (!articleTitles.has(key)) articleTitles.set(key, _id)
  }
  for (const { _id, title } of found) addTitle(title, _id)
  const authors = idsByName(content.authors, 'author-')
  const categories = idsByName(content.categories, 'category-')
  const pages = new Set(content.pages.map(({ _type, slug: current }) => `${_type}/${current}`))
  const ofType = (type: string) => content.pages.filter(({ _type }) => _type === type)
  const redirects: StoredRedirect[] = content.redirects.filter(({ from, to }) => from && to)
  const testimonials = content.testimonials.map(withRole)
  const fullAddresses = new Map<string, string>()
  const known = new Map(redirects.map(({ from, to }) => [from, to]))
  const places = { articles, fullAddresses, redirects: known }
  return {
    known: {
      organisationNames: [settings?.organisation, settings?.title].filter(
        (name) => typeof name === 'string',
      ),
      articles,
      authors,
      categories,
      services: idsBySlug(ofType('service'), 'service-'),
      pages: idsBySlug(ofType('page'), 'page-'),
      articleTitles,
      redirects: known,
      fullAddresses,
      testimonials,
      hasHome: content.hasHome,
    },
    formerOrigins: (content.formerOrigins ?? []).filter((origin) => URL.canParse(origin)),
    demoIds: new Set(content.demoIds),
    addresses: { pages, redirects },
    expect({ slug: expected, title, formerPaths }) {
      const _id = articles.get(expected) ?? `article-${expected}`
      addArticle(places, { _id, slug: expected, formerPaths })
      addTitle(title, _id)
    },
    add({ article, companions }, created) {
      redirects.push(...created)
      // Visitors see neither a draft nor what was created for it.
      if (article.importDoubts !== undefined) return
      pages.add(`article/${article.slug.current}`)
      for (const document of companions) {
        if (document._type === 'author') authors.set(document.slug.current, document._id)
        else if (document._type === 'category') categories.set(document.slug.current, document._id)
        else testimonials.push(toKnown(document))
      }
    },
  }
}

function withRole({
  _id,
  role,
  city,
  ...rest
}: z.infer<typeof contentSchema>['testimonials'][number]): KnownTestimonial {
  return { ...rest, id: _id, role: `${role} ${city}`.trim() || undefined }
}

function publishedId(_id: string): string {
  return _id.replace(/^drafts\./, '')
}

type Testimonial = Extract<ParsedDocuments['companions'][number], { _type: 'testimonial' }>

function toKnown({ _id, quote, client, role, consent }: Testimonial): KnownTestimonial {
  return { id: _id, quote, client, role, consent }
}

/** A document is found by its slug, or by the id that an import with this slug would give it. */
function idsBySlug(
  documents: readonly z.infer<typeof referable>[number][],
  prefix: string,
): Map<string, string> {
  const predictable = documents
    .filter(({ _id }) => _id.startsWith(prefix))
    .map(({ _id }): [string, string] => [_id.slice(prefix.length), _id])
  const bySlug = documents.flatMap(({ _id, slug: current }): [string, string][] =>
    current === null ? [] : [[current, _id]],
  )
  return new Map([...predictable, ...bySlug])
}

/** A name finds its document even if an editor gave it another slug. */
function idsByName(
  documents: readonly (z.infer<typeof referable>[number] & { name: string })[],
  prefix: string,
): Map<string, string> {
  const byName = documents
    .filter(({ name }) => name !== '')
    .map(({ _id, name }): [string, string] => [slugOf(name), _id])
  return new Map([...byName, ...idsBySlug(documents, prefix)])
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
