import { toBody } from './markdown/body.ts'
import { usualCallsToAction } from './markdown/call-to-action.ts'
import { toAuthor, toCategory } from './companions.ts'
import type {
  ArticleDocument,
  AuthorDocument,
  CategoryDocument,
  TestimonialDocument,
} from './documents.ts'
import { type FrontMatter, parseFrontMatter } from './front-matter/front-matter.ts'
import { takeHeading } from './markdown/heading.ts'
import type { Known } from './known.ts'
import type { LinkContext } from './markdown/links.ts'
import { type MarkdownNode, parseMarkdown } from './markdown/syntax-tree.ts'
import type { Problem, Warn } from './problem.ts'
import { takeRelatedList } from './markdown/related-list.ts'
import { articleSlug } from './slug.ts'
import type { AttributedQuote } from './markdown/testimonial-quote.ts'
import { createTestimonialRegister } from './testimonials.ts'
import type { DraftBlock } from './markdown/text-blocks.ts'

export type ParseContext = {
  /** File name for problem messages; without its extension also the last fallback for the slug. */
  fileName: string
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Former origins of the site; links to them are internal links. */
  formerOrigins: readonly string[]
  known: Known
}

/** An article whose images are still addresses: `hero` and `body` wait for their files. */
export type DraftArticle = Omit<ArticleDocument, 'hero' | 'body'> & {
  hero: { source: string; line: number } | undefined
  body: DraftBlock[]
}

export type ParsedDocuments = {
  article: DraftArticle
  /** Documents the article refers to, created if they are not in the lake. */
  companions: (AuthorDocument | CategoryDocument | TestimonialDocument)[]
}

type Report = { warn: Warn; doubt: Warn }

export type ParsedArticle =
  | { ok: true; documents: ParsedDocuments; problems: Problem[] }
  | { ok: false; problems: Problem[] }

/**
 * Turns a Markdown file with YAML front matter into documents. Pure: no I/O. Content that cannot be
 * kept becomes a warning with its line; a file without a title or a valid slug is an error.
 */
export function parseArticle(source: string, context: ParseContext): ParsedArticle {
  const problems: Problem[] = []
  const warn = (line: number, message: string) => {
    problems.push({ severity: 'warning', file: context.fileName, line, message })
  }
  const doubt = (line: number, message: string) => {
    problems.push({ severity: 'doubt', file: context.fileName, line, message })
  }
  const fail = ({ line, message }: { line: number; message: string }): ParsedArticle => {
    problems.push({ severity: 'error', file: context.fileName, line, message })
    return { ok: false, problems }
  }
  const root = parseMarkdown(source)
  const front = parseFrontMatter(root, source, warn)
  if (!front.ok) return fail(front)
  const { frontMatter } = front
  const { heading, nodes } = takeHeading(root.children)
  const title = frontMatter.title ?? heading
  if (title === undefined) {
    return fail({ line: 1, message: 'нет ни поля «title», ни заголовка «# …»: файл пропущен' })
  }
  if (frontMatter.title === undefined) warn(1, 'нет поля «title»: взят первый заголовок текста')
  if (frontMatter.description === undefined) {
    warn(1, 'нет поля «description»: без него статья хуже видна в поиске')
  }
  const address = articleSlug(frontMatter, context.fileName)
  if (!address.ok) return fail(address)
  const page = { title, heading: heading === title ? undefined : heading, slug: address.slug }
  const documents = toDocuments(frontMatter, nodes, page, context, { warn, doubt })
  problems.sort((a, b) => a.line - b.line)
  return { ok: true, documents, problems }
}

function toDocuments(
  frontMatter: FrontMatter,
  nodes: readonly MarkdownNode[],
  page: { title: string; heading: string | undefined; slug: string },
  context: ParseContext,
  report: Report,
): ParsedDocuments {
  const { known, siteUrl, formerOrigins } = context
  const _id = known.articles.get(page.slug) ?? `article-${page.slug}`
  const links: LinkContext = {
    siteUrl,
    formerOrigins,
    pagePath: `/blog/${page.slug}/`,
    // An article may link to itself before it is stored.
    known: { ...known, articles: new Map([...known.articles, [page.slug, _id]]) },
  }
  const author = toAuthor(frontMatter, known)
  // Who writes in the name of the firm quotes its clients.
  const quotesClients = frontMatter.quotesAreTestimonials || author?.kind === 'organization'
  const text = readText(nodes, links, { ...report, quotesClients })
  const categories = frontMatter.categories.map((title) => toCategory(title, known))
  const related = [...new Set([...text.related, ...frontMatter.related])]
    .filter((slug) => slug !== page.slug)
    .map((slug) => known.articles.get(slug) ?? `article-${slug}`)
  const { heroImage } = frontMatter
  const article: DraftArticle = {
    _id,
    _type: 'article',
    title: page.title,
    heading: page.heading,
    slug: { _type: 'slug', current: page.slug },
    description: frontMatter.description,
    publishedAt: frontMatter.publishedAt,
    author: author && { _type: 'reference', _ref: author._id },
    categories: toReferences(categories.map((category) => category._id)),
    hero:
      heroImage === undefined
        ? undefined
        : { source: heroImage, line: frontMatter.lineOf('heroImage') },
    body: text.body,
    related: toReferences(related)?.map((reference) => ({ ...reference, _weak: true })),
    seo: frontMatter.seo,
    structuredData: frontMatter.structuredData,
    importedFrom: frontMatter.canonical,
    updatedAt: undefined,
    importDoubts: undefined,
  }
  const companions = [...(author ? [author] : []), ...categories, ...text.testimonials]
  return { article, companions }
}

/** The text of an article: its blocks, related articles and quoted testimonials. */
function readText(
  nodes: readonly MarkdownNode[],
  links: LinkContext,
  { warn, doubt, quotesClients }: Report & { quotesClients: boolean },
) {
  const testimonials = createTestimonialRegister(links.known.testimonials)
  const rest = takeRelatedList(nodes, links, warn)
  const testimonialId = (quote: AttributedQuote, line: number) => {
    const { id, consent } = testimonials.find(quote)
    if (consent === 'unknown') {
      warn(line, 'цитата стала отзывом; согласие клиента на публикацию не известно')
    }
    return id
  }
  const body = toBody(rest.nodes, {
    links,
    warn,
    doubt,
    callsToAction: usualCallsToAction,
    testimonialId: quotesClients ? testimonialId : undefined,
  })
  if (body.length === 0) warn(1, 'в файле нет текста статьи')
  return { body, related: rest.slugs, testimonials: testimonials.created }
}

function toReferences(ids: readonly string[]) {
  if (ids.length === 0) return undefined
  return ids.map((id) => ({ _type: 'reference' as const, _key: id, _ref: id }))
}
