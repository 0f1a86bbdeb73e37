import { type MarkdownNode, type NodeOf, plainText } from './syntax-tree.ts'

const emphases: ReadonlySet<string> = new Set(['strong', 'emphasis'])

/**
 * The label when a paragraph is nothing but a call to action without a target: `[label]`, or a
 * link to nowhere (`[label]()`, `[label](#)`), in bold or not.
 */
export function callToActionLabel(paragraph: NodeOf<'paragraph'>): string | undefined {
  const [, label] = /^\[([^[\]]+)\]$/.exec(plainText(paragraph).trim()) ?? []
  if (label !== undefined) return hasLink(paragraph) ? undefined : label.trim()
  const only = onlyChild(paragraph)
  if (only?.type !== 'link' || (only.url !== '' && only.url !== '#')) return undefined
  return plainText(only).trim() || undefined
}

function hasLink(node: MarkdownNode): boolean {
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'html') return true
  return 'children' in node && node.children.some(hasLink)
}

/** The one node in a paragraph, inside any bold or italic around it. */
function onlyChild(node: MarkdownNode): MarkdownNode | undefined {
  const inner = 'children' in node ? node.children : []
  const [child] = inner
  if (inner.length !== 1 || child === undefined) return undefined
  return emphases.has(child.type) ? onlyChild(child) : child
}
