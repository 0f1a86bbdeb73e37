import { articleSlugOf, type LinkContext } from './links.ts'
import { lineOf, type MarkdownNode, type NodeOf, plainText } from './syntax-tree.ts'

type Result = {
  /** The nodes that stay in the body. */
  nodes: MarkdownNode[]
  /** Slugs of the articles to read next, in order. */
  slugs: string[]
}

/**
 * Removes the section «Читайте также» from an article: its list of links becomes references.
 * Anything but a list of links to articles stays in the body, with the heading.
 */
export function takeRelatedList(
  nodes: readonly MarkdownNode[],
  links: LinkContext,
  warn: (line: number, message: string) => void,
): Result {
  const start = nodes.findIndex(isRelatedHeading)
  if (start === -1) return { nodes: [...nodes], slugs: [] }
  const next = nodes.findIndex((node, index) => index > start && node.type === 'heading')
  const end = next === -1 ? nodes.length : next
  const slugs: string[] = []
  const rest = nodes.slice(start + 1, end).flatMap((node): MarkdownNode[] => {
    if (node.type !== 'list') return [node]
    const kept = node.children.filter((item) => {
      const slug = onlyArticleLink(item, links)
      if (slug === undefined) {
        warn(lineOf(item), 'в «Читайте также» это не ссылка на статью: пункт оставлен в тексте')
        return true
      }
      slugs.push(slug)
      return false
    })
    return kept.length === 0 ? [] : [{ ...node, children: kept }]
  })
  const onlyLines = rest.every((node) => node.type === 'thematicBreak')
  const section = onlyLines ? rest : [...nodes.slice(start, start + 1), ...rest]
  return { nodes: [...nodes.slice(0, start), ...section, ...nodes.slice(end)], slugs }
}

function isRelatedHeading(node: MarkdownNode): boolean {
  return node.type === 'heading' && /^читайте также[:.…]?$/i.test(plainText(node).trim())
}

/** The slug if an item is a single link to an article. */
function onlyArticleLink(item: NodeOf<'listItem'>, links: LinkContext): string | undefined {
  const [paragraph] = item.children
  if (item.children.length !== 1 || paragraph?.type !== 'paragraph') return undefined
  const parts = paragraph.children.filter((node) => plainText(node).trim() !== '')
  const [link] = parts
  return parts.length === 1 && link?.type === 'link' ? articleSlugOf(link.url, links) : undefined
}
