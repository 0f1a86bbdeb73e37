import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { boldBesidePunctuation } from './bold-beside-punctuation.ts'
import { maskGenerators } from './generators/mask.ts'
import { placeholderText, shownText, withoutPlaceholders } from './generators/placeholder.ts'
import { tamed } from './hostile-source.ts'
import { withFootnotes } from './inline-notes.ts'

const processor = unified()
  .use(remarkParse)
  // «~5 минут» is no deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(addBoldBesidePunctuation)

function addBoldBesidePunctuation(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), boldBesidePunctuation]
}

/**
 * The syntax tree (mdast) of a Markdown file with YAML front matter; every node has its line.
 * Generators' own syntax is in it as nodes of HTML.
 *
 * @param isMdx whether the name of the file says so; other files show it by what they use
 */
export function parseMarkdown(source: string, isMdx = false) {
  const masked = maskGenerators(withFootnotes(tamed(source.replace(/\r\n?/g, '\n'))), isMdx)
  const root = processor.parse(masked.text)
  for (const node of nodesOf(root)) {
    const start = node.position?.start
    if (start !== undefined) start.line = masked.lines[start.line - 1] ?? start.line
    unmask(node)
  }
  return root
}

export type MarkdownRoot = ReturnType<typeof processor.parse>
/** Any node of the tree below its root. */
export type MarkdownNode = MarkdownRoot['children'][number]
export type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>

/** The nodes of a tree, without recursion: a hostile text may nest them deeply. */
export function* nodesOf(root: MarkdownRoot): Generator<MarkdownNode> {
  const waiting: MarkdownNode[] = [...root.children]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('children' in node) waiting.push(...node.children)
  }
}

function unmask(node: MarkdownNode): void {
  if (node.type === 'html') node.value = withoutPlaceholders(node.value)
  else if ('value' in node) node.value = placeholderText(node.value)
  if ('alt' in node && typeof node.alt === 'string') node.alt = shownText(node.alt)
  if ('url' in node) node.url = placeholderText(node.url)
  if ('title' in node && typeof node.title === 'string') node.title = shownText(node.title)
}

/** 1-based line at which a node begins. */
export function lineOf(node: MarkdownNode): number {
  return node.position?.start.line ?? 1
}

/** The text of a node without its marks; a hard break is a line break. */
export function plainText(node: MarkdownNode): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html' || node.type === 'yaml') return ''
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(plainText).join('')
  return 'alt' in node ? (node.alt ?? '') : ''
}
