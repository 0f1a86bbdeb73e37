import { readFileSync } from 'node:fs'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import { z } from 'zod'

/** The visible content of the Markdown file, to compare with the page. */
export type MarkdownArticle = {
  frontMatter: z.infer<typeof frontMatter>
  /** The visible h1. */
  heading: string
  /** h2 to h4, in order, without the list of related articles. */
  headings: string[]
  listItems: string[]
  /** Absolute links, Markdown's and raw HTML's. */
  links: { href: string; text: string; newTab: boolean; nofollow: boolean }[]
  /** Text of each block quote. */
  quotes: string[]
}

const frontMatter = z.object({
  title: z.string(),
  description: z.string(),
  author: z.string(),
  schema: z.object({
    aggregateRating: z.object({ ratingValue: z.coerce.number(), reviewCount: z.number() }),
    publisher: z.object({ name: z.string() }),
    mainEntityOfPage: z.object({ '@id': z.string() }),
  }),
})

type Node = { type: string; depth?: number; value?: string; url?: string; children?: Node[] }

const related = 'Читайте также'
const rawLink = /<a\b([^>]*)>([\s\S]*?)<\/a>/g

/** Reads an article of the old blog with a Markdown parser of its own, not with the importer. */
export function readMarkdown(path: string): MarkdownArticle {
  const source = readFileSync(path, 'utf8')
  const root: Node = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(source)
  const blocks = root.children ?? []
  const end = blocks.findIndex((node) => node.type === 'heading' && textOf(node) === related)
  const body = end === -1 ? blocks : blocks.slice(0, end)
  const yaml = blocks.find((node) => node.type === 'yaml')
  const headings = body.filter((node) => node.type === 'heading')
  return {
    frontMatter: frontMatter.parse(parse(yaml?.value ?? '')),
    heading: headings.filter((node) => node.depth === 1).map(textOf)[0] ?? '',
    headings: headings.filter((node) => node.depth !== 1).map(textOf),
    listItems: body.flatMap((node) => collect(node, 'listItem')).map(ownText),
    links: [...body.flatMap(markdownLinks), ...rawLinks(source)],
    quotes: body.filter((node) => node.type === 'blockquote').map(textOf),
  }
}

function markdownLinks(node: Node): MarkdownArticle['links'] {
  return collect(node, 'link')
    .filter(({ url }) => url?.startsWith('http'))
    .map((link) => ({
      href: link.url ?? '',
      text: textOf(link),
      newTab: false,
      nofollow: false,
    }))
}

function rawLinks(source: string): MarkdownArticle['links'] {
  return [...source.matchAll(rawLink)].map(([, attributes = '', text = '']) => ({
    href: /href="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? '',
    text: squeeze(text),
    newTab: attributes.includes('_blank'),
    nofollow: attributes.includes('nofollow'),
  }))
}

function collect(node: Node, type: string): Node[] {
  const own = node.type === type ? [node] : []
  return [...own, ...(node.children ?? []).flatMap((child) => collect(child, type))]
}

function ownText(item: Node): string {
  return squeeze(
    (item.children ?? [])
      .filter((child) => child.type !== 'list')
      .map(textOf)
      .join(' '),
  )
}

function textOf(node: Node): string {
  if (node.type === 'html') return ''
  return squeeze(rawText(node))
}

function rawText(node: Node): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return ' '
  return (
    node.value ?? (node.children ?? []).map(rawText).join(node.type === 'blockquote' ? ' ' : '')
  )
}

/** One space between words, also where typography puts another kind, and no word joiners. */
export function squeeze(text: string): string {
  return text
    .replaceAll('\u2060', '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}
