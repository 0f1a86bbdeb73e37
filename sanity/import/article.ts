import { toBody } from './markdown/body.ts'
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
import type { LinkContext, LinkedFiles } from './markdown/links.ts'
import { type MarkdownNode, parseMarkdown } from './markdown/syntax-tree.ts'
import { relatedArticles } from './markdown/related-articles.ts'
import type { Problem, Warn } from './problem.ts'
import { takeRelatedList } from './markdown/related-list.ts'
import { articleSlug } from './slug.ts'
import { createTestimonialRegister } from './testimonials.ts'
import type { DraftBlock } from './markdown/text-blocks.ts'

export type ParseContext = {
  /** Path of the file, for problem messages; its name is also the last fallback for the slug. */
  fileName: string
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Former origins of the site; links to them are internal links. */
  formerOrigins: readonly string[]
  known: Known
  /** The files that are imported together. */
  files?: LinkedFiles | undefined
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

/** A file that was read, its links not yet resolved. */
export type OpenedArticle = {
  ok: true
  fileName: string
  frontMatter: FrontMatter
  nodes: readonly MarkdownNode[]
  page: { title: string; heading: string | undefined; slug: string }
  problems: Problem[]
}

type Failed = { ok: false; problems: Problem[] }

export type ParsedArticle = { ok: true; documents: ParsedDocuments; problems: Problem[] } | Failed

/**
 * Turns a Markdown file with YAML front matter into documents. Pure: no I/O. Content that cannot be
 * kept becomes a warning with its line; a file without a title or a valid slug is an error.
 */
export function parseArticle(source: string, context: ParseContext): ParsedArticle {
  const opened = openArticle(source, context.fileName)
  return opened.ok ? readArticle(opened, context) : opened
}

/** The first half of `parseArticle`: all that does not depend on other documents. */
export function openArticle(source: string, fileName: string): OpenedArticle | Failed {
  const problems: Problem[] = []
  const { warn } = createReport(fileName, problems)
  const fail = ({ line, message }: { line: number; message: string }): Failed => {
    problems.push({ severity: 'error', file: fileName, line, message })
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
  const address = articleSlug(frontMatter, fileName)
  if (!address.ok) return fail(address)
  const page = { title, heading: heading === title ? undefined : heading, slug: address.slug }
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

function toDocuments(
  frontMatter: FrontMatter,
  nodes: readonly MarkdownNode[],
  page: { title: string; heading: string | undefined; slug: string },
  context: Omit<ParseContext, 'fileName'>,
  report: Report,
): ParsedDocuments {
  const { known, siteUrl, formerOrigins, files } = context
  const _id = known.articles.get(page.slug) ?? `article-${page.slug}`
  const links: LinkContext = {
    siteUrl,
    formerOrigins,
    pagePath: `/blog/${page.slug}/`,
    // An article may link to itself before it is stored.
    known: known.articles.has(page.slug)
      ? known
      : { ...known, articles: new Map([...known.articles, [page.slug, _id]]) },
    files,
  }
  const text = readText(nodes, links, report)
  const author = toAuthor(frontMatter, known)
  const categories = frontMatter.categories.map((title) => toCategory(title, known))
  const related = relatedArticles([...text.related, ...frontMatter.related], links, (message) =>
    report.warn(frontMatter.lineOf('related'), message),
  ).filter((id) => id !== _id)
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
function readText(nodes: readonly MarkdownNode[], links: LinkContext, { warn, doubt }: Report) {
  const testimonials = createTestimonialRegister(links.known.testimonials)
  const rest = takeRelatedList(nodes, links, warn)
  const body = toBody(rest.nodes, {
    links,
    warn,
    doubt,
    definitions: new Map(
      nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
    ),
    testimonialId: (quote, line) => {
      const { id, consent } = testimonials.find(quote)
      if (consent === 'unknown') {
        warn(line, 'цитата стала отзывом; согласие клиента на публикацию не известно')
      }
      return id
    },
  })
  if (body.length === 0) warn(1, 'в файле нет текста статьи')
  return { body, related: rest.slugs, testimonials: testimonials.created }
}

function toReferences(ids: readonly string[]) {
  if (ids.length === 0) return undefined
  return ids.map((id) => ({ _type: 'reference' as const, _key: id, _ref: id }))
}
