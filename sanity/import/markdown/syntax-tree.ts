import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/** The syntax tree (mdast) of a Markdown file with YAML front matter; every node has its line. */
export function parseMarkdown(source: string) {
  return processor.parse(source)
}

export type MarkdownRoot = ReturnType<typeof parseMarkdown>
/** Any node of the tree below its root. */
export type MarkdownNode = MarkdownRoot['children'][number]
export type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>

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
