import { toBody } from './markdown/body.ts'
import { usualCallsToAction } from './markdown/call-to-action.ts'
import { toAuthor, toCategory } from './companions.ts'
import type {
  ArticleDocument,
  AuthorDocument,
  CategoryDocument,
  TestimonialDocument,
} from './documents.ts'
import { type Excerpt, takeExcerpt } from './excerpt.ts'
import type { FormerPath } from './front-matter/addresses.ts'
import type { Cover } from './front-matter/cover.ts'
import type { BesideFile } from './front-matter/fields-beside.ts'
import { type FrontMatter, parseFrontMatter } from './front-matter/front-matter.ts'
import { formerPathsOf, ownPaths } from './former-paths.ts'
import { tooDeepLine } from './markdown/depth.ts'
import { takeHeading } from './markdown/heading.ts'
import { type Known, withArticle } from './known.ts'
import type { LinkContext, LinkedFiles } from './markdown/links.ts'
import { type MarkdownNode, parseMarkdown, plainText } from './markdown/syntax-tree.ts'
import type { Problem, Report } from './problem.ts'
import { relatedArticles } from './markdown/related-articles.ts'
import { takeRelatedList } from './markdown/related-list.ts'
import { nestingProblem } from './reading/nesting.ts'
import { articleSlug } from './slug.ts'
import type { AttributedQuote } from './markdown/testimonial-quote.ts'
import { createTestimonialRegister } from './testimonials.ts'
import type { DraftBlock } from './markdown/text-blocks.ts'

export type ParseContext = {
  /** Path of the file as given, for problem messages; it also names the article, see `readFileName`. */
  fileName: string
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Former origins of the site; links to them are internal links. */
  formerOrigins: readonly string[]
  known: Known
  /** What the file may link to beside it. */
  files?: LinkedFiles | undefined
}

/** An article whose images are still addresses: `hero` and `body` wait for their files. */
export type DraftArticle = Omit<ArticleDocument, 'hero' | 'body'> & {
  hero: Cover | undefined
  body: DraftBlock[]
}

export type ParsedDocuments = {
  article: DraftArticle
  /** Documents the article refers to, created if they are not in the lake. */
  companions: (AuthorDocument | CategoryDocument | TestimonialDocument)[]
  /** Where the article was before, other than at its new address. */
  formerPaths: FormerPath[]
}

/** A file that was read, its links not yet resolved. */
export type OpenedArticle = {
  ok: true
  fileName: string
  frontMatter: FrontMatter
  nodes: readonly MarkdownNode[]
  page: Page
  problems: Problem[]
}

type Page = {
  title: string
  heading: string | undefined
  slug: string
  /** Where the article was before, as far as its file says. */
  formerPaths: FormerPath[]
}

type Failed = { ok: false; problems: Problem[] }

export type ParsedArticle = { ok: true; documents: ParsedDocuments; problems: Problem[] } | Failed

/**
 * Turns a Markdown file with its front matter into documents. Pure: no I/O. Content that cannot be
 * kept becomes a warning with its line; a file without a title or a valid slug is an error. What
 * keeps the article from going live is a doubt among the problems.
 */
export function parseArticle(source: string, context: ParseContext): ParsedArticle {
  const opened = openArticle(source, context.fileName)
  return opened.ok ? readArticle(opened, context) : opened
}

/**
 * The first half of `parseArticle`: all that does not depend on other documents.
 *
 * @param beside a file of fields beside it
 */
export function openArticle(
  source: string,
  fileName: string,
  beside?: BesideFile,
): OpenedArticle | Failed {
  const problems: Problem[] = []
  const report = createReport(fileName, problems)
  const fail = ({ line, message }: { line: number; message: string }): Failed => {
    problems.push({ severity: 'error', file: fileName, line, message })
    return { ok: false, problems }
  }
  const front = parseFrontMatter(source, fileName, report, beside)
  if (!front.ok) return fail(front)
  const { frontMatter } = front
  const text = parseText(front.body, /\.mdx$/i.test(fileName))
  if (!text.ok) return fail(text)
  const { heading, nodes } = takeHeading(text.nodes)
  const title = frontMatter.title ?? heading ?? firstHeading(text.nodes)
  if (title === undefined) {
    return fail({ line: 1, message: 'нет ни поля «title», ни заголовка «# …»: файл пропущен' })
  }
  if (frontMatter.title === undefined) {
    report.warn(1, 'нет поля «title»: взят первый заголовок текста')
  }
  const address = articleSlug(frontMatter, fileName)
  if (!address.ok) return fail(address)
  const { slug, note } = address
  if (note !== undefined) report.warn(1, note)
  const formerPaths = formerPathsOf(frontMatter, fileName, slug)
  const page = { title, heading: heading === title ? undefined : heading, slug, formerPaths }
  return { ok: true, fileName, frontMatter, nodes, page, problems }
}

/** The second half of `parseArticle`. */
export function readArticle(
  { fileName, frontMatter, nodes, page, problems }: OpenedArticle,
  context: Omit<ParseContext, 'fileName'>,
): ParsedArticle {
  const all = [...problems]
  const documents = toDocuments(frontMatter, nodes, page, context, createReport(fileName, all))
  return { ok: true, documents, problems: all.toSorted((a, b) => a.line - b.line) }
}

function createReport(file: string, problems: Problem[]): Report {
  const reporting = (severity: Problem['severity']) => (line: number, message: string) => {
    problems.push({ severity, file, line, message })
  }
  return { warn: reporting('warning'), doubt: reporting('doubt') }
}

/** The syntax tree of a text that our walkers can walk. */
function parseText(
  body: string,
  isMdx: boolean,
): { ok: true; nodes: MarkdownNode[] } | { ok: false; line: number; message: string } {
  const problem = nestingProblem(body)
  if (problem !== undefined) return { ok: false, ...problem }
  const { children } = parseMarkdown(body, isMdx)
  const line = tooDeepLine(children)
  if (line === undefined) return { ok: true, nodes: children }
  return { ok: false, line, message: 'разметка вложена слишком глубоко: файл пропущен целиком' }
}

function firstHeading(nodes: readonly MarkdownNode[]): string | undefined {
  const node = nodes.find((each) => each.type === 'heading' && each.depth === 1)
  return (node && plainText(node).replaceAll(/\s+/g, ' ').trim()) || undefined
}

function toDocuments(
  frontMatter: FrontMatter,
  nodes: readonly MarkdownNode[],
  page: Page,
  context: Omit<ParseContext, 'fileName'>,
  report: Report,
): ParsedDocuments {
  const { known, siteUrl, formerOrigins, files } = context
  const { formerPaths, slug } = page
  const _id = known.articles.get(slug) ?? `article-${slug}`
  const pagePath = `/blog/${slug}/`
  // An article may link to itself before it is stored.
  const withOwn = known.articles.has(slug) ? known : withArticle(known, { _id, slug, formerPaths })
  const links: LinkContext = { siteUrl, formerOrigins, pagePath, known: withOwn, files }
  const { nodes: rest, proposal } = takeExcerpt(nodes)
  const author = toAuthor(frontMatter, known)
  // Who writes in the name of the firm quotes its clients.
  const quotesClients = frontMatter.quotesAreTestimonials || author?.kind === 'organization'
  const text = readText(rest, links, { ...report, quotesClients })
  const categories = frontMatter.categories.map((title) => toCategory(title, known))
  const related = relatedArticles(
    [...text.related, ...frontMatter.related.texts],
    links,
    (message) => report.warn(frontMatter.related.line, message),
  ).filter((id) => id !== _id)
  const article: DraftArticle = {
    _id,
    _type: 'article',
    title: page.title,
    heading: page.heading,
    slug: { _type: 'slug', current: page.slug },
    description: frontMatter.description ?? proposedDescription(proposal, report),
    publishedAt: frontMatter.publishedAt,
    author: author && { _type: 'reference', _ref: author._id },
    categories: toReferences(categories.map((category) => category._id)),
    hero: frontMatter.hero,
    body: text.body,
    related: toReferences(related)?.map((reference) => ({ ...reference, _weak: true })),
    seo: frontMatter.seo,
    structuredData: frontMatter.structuredData,
    importedFrom: frontMatter.canonical,
    updatedAt: frontMatter.updatedAt,
    importDoubts: undefined,
  }
  const companions = [...(author ? [author] : []), ...categories, ...text.testimonials]
  const origins = [siteUrl, ...formerOrigins]
  return { article, companions, formerPaths: ownPaths(formerPaths, origins, report.warn) }
}

function proposedDescription(proposal: Excerpt['proposal'], { warn }: Report): string | undefined {
  if (proposal === undefined) {
    warn(1, 'нет поля «description»: без него статья хуже видна в поиске')
    return undefined
  }
  warn(proposal.line, 'описанием стал текст до этой отметки: проверьте его')
  return proposal.text
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
