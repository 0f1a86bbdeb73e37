import { type MarkdownNode, type MarkdownRoot, nodesOf } from './syntax-tree.ts'

/** Deeper than any author nests; the readers of the tree are recursive. */
const deepest = 60

const containers: ReadonlySet<string> = new Set([
  'blockquote',
  'delete',
  'emphasis',
  'link',
  'linkReference',
  'list',
  'listItem',
  'strong',
])

/** Takes quotations, lists and emphasis below a depth apart: their content stays. */
export function limitNesting(root: MarkdownRoot): void {
  const waiting: { node: MarkdownNode | MarkdownRoot; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (!('children' in node)) continue
    if (depth >= deepest) unwrapChildren(node.children)
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1 })
  }
}

function unwrapChildren(children: MarkdownNode[]): void {
  const kept: MarkdownNode[] = []
  const waiting = children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (containers.has(node.type) && 'children' in node) waiting.push(...node.children.toReversed())
    else kept.push(node)
  }
  children.splice(0, children.length, ...kept)
}

const tag = /<(\/?)([a-z][\w:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Drops tags of raw HTML below a depth, and their ends; their text stays. */
export function limitHtmlNesting(root: MarkdownRoot): void {
  let depth = 0
  for (const node of [...nodesOf(root)].toSorted(byOffset)) {
    if (node.type !== 'html') continue
    node.value = node.value.replace(tag, (whole, slash: string, name: string) => {
      if (voids.test(name)) return whole
      if (slash === '') depth += 1
      const isKept = depth <= deepest
      if (slash !== '') depth = Math.max(0, depth - 1)
      return isKept ? whole : ''
    })
  }
}

function byOffset(a: MarkdownNode, b: MarkdownNode): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
