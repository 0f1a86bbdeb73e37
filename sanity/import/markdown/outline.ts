import type { Element, Root } from 'hast'
import type { Warn } from '#sanity/import/problem.ts'
import { attributeOf, footnotesId, htmlLine, type HtmlNode, isElement } from './html-tree.ts'

/** The page has one heading of level 1, its title; blocks have three levels below it. */
const highest = 2
const lowest = 4

/**
 * Gives headings the levels that a body has. Where a text has sections of level 1, everything from
 * the first of them on moves down by one.
 */
export function shiftHeadings(tree: Root, warn: Warn): void {
  const headings = headingsOf(tree)
  const first = headings.findIndex(({ tagName }) => tagName === 'h1')
  for (const [index, heading] of headings.entries()) {
    const level = Number(heading.tagName.slice(1))
    const moved = first !== -1 && index >= first ? level + 1 : level
    const wanted = Math.min(Math.max(moved, highest), lowest)
    if (wanted === level || attributeOf(heading, 'id') === footnotesId) continue
    heading.tagName = `h${wanted}`
    warn(htmlLine(heading), `заголовок уровня ${level} стал заголовком уровня ${wanted}`)
  }
}

function headingsOf(node: Root | HtmlNode): Element[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? [node] : []
  return [...own, ...node.children.flatMap((child) => (isElement(child) ? headingsOf(child) : []))]
}
