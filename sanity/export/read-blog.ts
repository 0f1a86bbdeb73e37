import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { isSlug } from '#lib/format/slug.ts'
import type { Article } from '#lib/content/view/article.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

const rating = z.object({
  value: z.number(),
  count: z.number(),
  best: z.number().nullish(),
  worst: z.number().nullish(),
  url: z.string().nullish(),
})

const articleFacts = z.object({
  _id: z.string(),
  title: z.string(),
  heading: text,
  slug: z.string(),
  description: text,
  publishedAt: text,
  updatedAt: text,
  importedFrom: text,
  author: z.object({ name: text, role: text }).nullish(),
  topics: z.array(text).nullish(),
  related: z.array(text).nullish(),
  heroAlt: text,
  seo: z.object({ title: text, description: text, noindex: z.boolean().nullish() }).nullish(),
  structuredData: z.object({ type: text, rating: rating.nullish(), publisherName: text }).nullish(),
})

/** The fields of an article that its front matter has, as they are stored. */
export type ArticleFacts = z.infer<typeof articleFacts>

const asset = z.object({
  /** Its place under the lake. */
  path: z.string(),
  url: z.string(),
  originalFilename: text,
})

export type Asset = z.infer<typeof asset>

const blogSchema = z.object({
  articles: z.array(articleFacts),
  assets: z.array(asset),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  authors: z.array(z.object({ name: text, slug: text, kind: text, role: text, bio: z.unknown() })),
  topics: z.array(z.object({ title: text, slug: text, description: text })),
})

const blogQuery = `{
  "articles": *[_type == "article" && defined(slug.current) && defined(title)]
    | order(slug.current) {
      _id, title, heading, "slug": slug.current, description, publishedAt, updatedAt, importedFrom,
      "author": author->{ name, role }, "topics": categories[]->title,
      "related": related[]->slug.current, "heroAlt": hero.alt,
      seo { title, description, noindex },
      structuredData { type, rating { value, count, best, worst, url }, publisherName }
    },
  "assets": *[_type in ["sanity.imageAsset", "sanity.fileAsset"] && defined(path)]
    { path, url, originalFilename },
  "redirects": *[_type == "redirect" && defined(from) && defined(to)] { from, to },
  "authors": *[_type == "author"] | order(name) { name, "slug": slug.current, kind, role, bio },
  "topics": *[_type == "category"] | order(title) { title, "slug": slug.current, description }
}`

export type BlogArticle = {
  facts: ArticleFacts
  /** As its page shows it, whatever its date. */
  shown: Article | undefined
  isDraft: boolean
}

export type Blog = Omit<z.infer<typeof blogSchema>, 'articles'> & { articles: BlogArticle[] }

/** Every article has come by then. */
const endOfTime = '9999-12-31T23:59:59Z'

/**
 * Reads all that a blog is made of. Drafts stand in the place of published articles.
 *
 * @param withDrafts needs a token
 */
export async function readBlog(client: SanityClient, withDrafts: boolean): Promise<Blog> {
  const published = client.withConfig({ perspective: 'published' })
  const reader = withDrafts ? client.withConfig({ perspective: 'drafts' }) : published
  const blog = blogSchema.parse(await reader.fetch<unknown>(blogQuery))
  const ids = z.array(z.string()).parse(await published.fetch<unknown>('*[_type == "article"]._id'))
  const live = new Set(ids)
  const articles: BlogArticle[] = []
  // A slug becomes the name of a folder.
  for (const facts of blog.articles.filter(({ slug }) => isSlug(slug))) {
    const stored = await reader.fetch(articleQuery, { slug: facts.slug, now: endOfTime })
    articles.push({ facts, shown: toArticle(stored), isDraft: !live.has(facts._id) })
  }
  return { ...blog, articles }
}
