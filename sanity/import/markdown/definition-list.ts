import type { Element, ElementContent } from 'hast'
import { boldLine } from './flow-kinds.ts'
import { element, type HtmlNode, isElement } from './html-tree.ts'

/** The terms and descriptions of a `<dl>` as paragraphs, the terms in bold. */
export function toDefinitionList(list: Element): HtmlNode[] {
  return list.children.map((child) =>
    isElement(child) && child.tagName === 'dt' ? boldLine(child.children, child) : child,
  )
}

/**
 * The paragraphs of a definition list as Markdown dialects write it, a term and lines that begin
 * with a colon; `undefined` if a paragraph is none.
 */
export function withDefinitions(paragraph: Element): Element[] | undefined {
  const groups: ElementContent[][] = [[]]
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type !== 'text') {
      groups.at(-1)?.push(child)
      continue
    }
    const [first = '', ...others] = child.value.split(index === 0 ? /(?:^|\n):[ \t]+/ : /\n:[ \t]+/)
    groups.at(-1)?.push({ ...child, value: first })
    for (const value of others) groups.push([{ ...child, value }])
  }
  const [term = [], ...definitions] = groups
  if (definitions.length === 0) return undefined
  return [boldLine(term, paragraph), ...definitions.map((group) => element('p', group, paragraph))]
}
