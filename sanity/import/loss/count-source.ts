import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cutFrontMatter } from '#sanity/import/front-matter/cut.ts'
import {
  lineOf,
  type MarkdownNode,
  nodesOf,
  plainText,
} from '#sanity/import/markdown/syntax-tree.ts'
import { htmlContent } from './html-content.ts'
import type { LinkItem } from './match-items.ts'
import { withoutTags } from './source-tags.ts'
import { wordsOf } from './words.ts'

/** Of its own: what the importer does to a text before it reads it must not hide here. */
const processor = unified().use(remarkParse).use(remarkGfm)
/** In MDX nothing is code because it is set in. */
const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .data('micromarkExtensions', [{ disable: { null: ['codeIndented'] } }])

/** Where in the file something stands: the lines of the part of the text it belongs to. */
export type SourceItem = { from: number; to: number }

export type SourceItems = {
  words: (SourceItem & { word: string })[]
  /** Links, and players of films and records, which become links. */
  links: (SourceItem & LinkItem)[]
  /** Pictures, also those of films. */
  pictures: (SourceItem & { address: string | undefined })[]
  /** Pieces of code in a line, and whole blocks of it, with their words where they are known. */
  code: (SourceItem & { text: string | undefined })[]
  tables: SourceItem[]
  /** The text has the heading of the page. */
  hasHeading: boolean
}

// What generators replace before a reader sees the page: shortcodes, Liquid, attributes, imports.
const forGenerators = [
  /\{%[\s\S]*?%\}/g,
  /\{\{[\s\S]*?\}\}/g,
  /\{:[^{}\n]*\}/g,
  /\{#[\w-]+\}/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /\[\/?(?:caption|gallery|embed|youtube|vimeo|video|audio|playlist|more)(?:[ =][^\]\n]*=[^\]\n]*)?\]/g,
  /^\s*:{3,}\s*[\w-]*/gm,
  /^\s*\[!\w+\][+-]?/gm,
  /^(?:import|export)\s[^\n]*$/gm,
  /\[\^[^\]\s]+\]/g,
]

/**
 * Counts what a reader of a Markdown file sees below its front matter.
 *
 * @param isMdx whether the name of the file says so
 * @param hasRelated the articles of «Читайте также» have become references, so they do not count
 */
export function countSource(source: string, hasRelated: boolean, isMdx = false): SourceItems {
  const items: SourceItems = {
    words: [],
    links: [],
    pictures: [],
    code: [],
    tables: [],
    hasHeading: false,
  }
  const cut = cutFrontMatter(source)
  const { text, tags } = withoutTags(cut.ok ? cut.body : source)
  for (const { from, to, words, links, pictures } of tags) {
    items.words.push(...words.map((word) => ({ from, to, word })))
    items.links.push(...links.map((address) => ({ from, to, address, text: '' })))
    items.pictures.push(...pictures.map((address) => ({ from, to, address })))
  }
  const root = (isMdx ? mdxProcessor : processor).parse(text)
  const definitions = new Map(
    [...nodesOf(root)].flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  )
  const nodes = hasRelated ? withoutRelated(root.children) : root.children
  for (const node of nodes) countNode(node, items, definitions)
  return items
}

function withoutRelated(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const start = nodes.findIndex(
    (node) =>
      node.type === 'heading' && plainText(node).trim().toLowerCase().startsWith('читайте также'),
  )
  return nodes.filter((node, index) => {
    return (
      start === -1 || index < start || index > start + 1 || (index > start && node.type !== 'list')
    )
  })
}

/** Nodes whose children are parts of one line: a word may go on from one to the next. */
const inLine: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'linkReference',
  'paragraph',
  'strong',
  'tableCell',
])

type Definitions = ReadonlyMap<string, string>

function countNode(top: MarkdownNode, items: SourceItems, definitions: Definitions): void {
  const place = { from: lineOf(top), to: top.position?.end.line ?? lineOf(top) }
  let text = ''
  // No recursion: quotations may be nested thousands of times.
  const waiting: (MarkdownNode | '\n')[] = [top]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') {
      text += node
      continue
    }
    text += ownText(node)
    countItem(node, place, items, definitions)
    if (!('children' in node)) continue
    const isLine = inLine.has(node.type)
    for (const child of node.children.toReversed()) {
      if (!isLine) waiting.push('\n')
      waiting.push(child)
    }
  }
  const readable = forGenerators.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  for (const word of wordsOf(readable)) items.words.push({ ...place, word })
}

function ownText(node: MarkdownNode): string {
  if (node.type === 'html') return htmlContent(node.value).text
  if (node.type === 'image' || node.type === 'imageReference') {
    const title = 'title' in node ? (node.title ?? '') : ''
    return ` ${node.alt ?? ''} ${title} `
  }
  if (node.type === 'break') return '\n'
  return 'value' in node && node.type !== 'yaml' ? node.value : ''
}

function countItem(
  node: MarkdownNode,
  place: SourceItem,
  items: SourceItems,
  definitions: Definitions,
): void {
  if (node.type === 'html') {
    const found = htmlContent(node.value)
    items.links.push(...found.links.map((link) => ({ ...place, ...link })))
    items.pictures.push(...found.pictures.map((address) => ({ ...place, address })))
    items.code.push(...found.code.map((text) => ({ ...place, text })))
    for (let index = 0; index < found.tables; index += 1) items.tables.push(place)
  }
  if (node.type === 'code' || node.type === 'inlineCode') {
    items.code.push({ ...place, text: wordsOf(node.value).join(' ') })
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    items.pictures.push({ ...place, address: addressOf(node, definitions) })
  }
  if (node.type === 'link' || node.type === 'linkReference') {
    const address = addressOf(node, definitions) ?? ''
    items.links.push({ ...place, address, text: plainText(node) })
  }
  if (node.type === 'table') items.tables.push(place)
  if (node.type === 'heading' && node.depth === 1) items.hasHeading = true
}

function addressOf(
  node: { url: string } | { identifier: string },
  definitions: Definitions,
): string | undefined {
  return 'url' in node ? node.url : definitions.get(node.identifier)
}
