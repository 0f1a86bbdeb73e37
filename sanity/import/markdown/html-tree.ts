import type { Element, ElementContent, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { isRecord } from '#lib/json/is-record.ts'
import { partMark } from './block-names.ts'
import { showCodeTitles } from './code-titles.ts'
import { limitHtmlNesting, limitNesting } from './nesting.ts'
import { type MarkdownNode, type MarkdownRoot, nodesOf } from './syntax-tree.ts'

export type HtmlNode = RootContent | ElementContent

/** Id of the heading above the footnotes. */
export const footnotesId = 'footnote-label'

/**
 * Markdown as the tree of its HTML (hast). Raw HTML in it, also where a tag and its end stand in
 * different blocks, is read by an HTML parser, so that Markdown and HTML are one from here on.
 */
export function toHtmlTree(nodes: readonly MarkdownNode[]): Root {
  const root: MarkdownRoot = { type: 'root', children: [...nodes] }
  limitNesting(root)
  limitHtmlNesting(root)
  keepLooseFootnotes(root)
  partHtml(root)
  showCodeTitles(root)
  const html = toHast(root, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: 'Примечания',
  })
  // Without a file the HTML parser leaves out the lines.
  const tree = raw(html, { file: new VFile('') })
  if (tree.type !== 'root') {
    return { type: 'root', children: isContent(tree) ? [tree] : [] }
  }
  dropEmptyParagraphs(tree)
  return tree
}

/** Two blocks of HTML with an empty line between them are no one paragraph. */
function partHtml(root: MarkdownRoot): void {
  for (const parent of [root, ...nodesOf(root)]) {
    if (parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem')
      continue
    const children = parent.children.flatMap((child, index): typeof parent.children =>
      child.type === 'html' && parent.children[index - 1]?.type === 'html'
        ? [{ type: 'html', value: `<!--${partMark}-->` }, child]
        : [child],
    )
    parent.children.splice(0, parent.children.length, ...children)
  }
}

/** The HTML parser ends a paragraph at a block inside it and leaves its empty halves. */
function dropEmptyParagraphs(node: Root | Element): void {
  for (const child of node.children) if (isElement(child)) dropEmptyParagraphs(child)
  const isEmptyParagraph = (child: HtmlNode) =>
    isElement(child) &&
    child.tagName === 'p' &&
    attributeOf(child, 'id') === undefined &&
    child.children.every(
      ({ type, ...rest }) => type === 'comment' || ('value' in rest && rest.value.trim() === ''),
    )
  if (!node.children.some(isEmptyParagraph)) return
  const kept = node.children.map((child): typeof child =>
    isEmptyParagraph(child) ? { type: 'comment', value: partMark } : child,
  )
  Object.assign(node, { children: kept })
}

function isContent(node: ReturnType<typeof raw>): node is RootContent {
  return node.type !== 'root'
}

/** Footnotes that nothing refers to stay where they are, as paragraphs. */
function keepLooseFootnotes(root: MarkdownRoot): void {
  const all = [...nodesOf(root)]
  const wanted = new Set(
    all.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  )
  for (const parent of [root, ...all]) {
    if (parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem')
      continue
    const children = parent.children.flatMap((child) =>
      // Of two with the same name the first counts.
      child.type === 'footnoteDefinition' && !wanted.delete(child.identifier)
        ? child.children
        : [child],
    )
    parent.children.splice(0, parent.children.length, ...children)
  }
}

export function isElement(node: HtmlNode | undefined): node is Element {
  return node?.type === 'element'
}

/** The value of an attribute as text; names as in hast: `dataText`, `className`. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? undefined : String(value)
}

/** 1-based line at which a node begins, or the first one in it whose line is known. */
export function htmlLine(node: HtmlNode): number {
  return knownLine(node) ?? 1
}

/** The line of a node, if a file has it. */
export function knownLine(node: HtmlNode): number | undefined {
  // The HTML parser leaves a position without a start where there is none.
  const start: unknown = node.position?.start
  if (isRecord(start) && typeof start['line'] === 'number') return start['line']
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const line = knownLine(child)
    if (line !== undefined) return line
  }
  return undefined
}

/** The text inside a node as it was typed; a hard break is a line break. */
export function htmlText(node: HtmlNode): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : node.children.map(htmlText).join('')
}

/** Whether there is a link in a node. */
export function holdsLink(node: HtmlNode): boolean {
  return isElement(node) && (node.tagName === 'a' || node.children.some(holdsLink))
}

/** An element that stands in no file. */
export function element(tagName: string, children: ElementContent[], like?: HtmlNode): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children,
    ...(like?.position && { position: like.position }),
  }
}
