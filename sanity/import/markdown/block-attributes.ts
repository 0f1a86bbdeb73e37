import type { Element } from 'hast'
import { kindOf } from './callout-kinds.ts'
import { attributeOf, element, type HtmlNode, isElement } from './html-tree.ts'

/**
 * Applies `{: .note #id}` of Kramdown, which masking left as an element, to the block before or
 * after it: a class that names an admonition puts the block into one.
 */
export function withAttributes(nodes: readonly HtmlNode[]): HtmlNode[] {
  if (!nodes.some(isAttributes)) return [...nodes]
  const result: HtmlNode[] = []
  let waiting: Element[] = []
  for (const node of nodes) {
    if (isAttributes(node)) {
      const index = result.findLastIndex(isElement)
      const before = result[index]
      if (attributeOf(node, 'dataTarget') === 'previous' && isElement(before)) {
        result[index] = applied(before, node)
      } else waiting.push(node)
    } else if (isElement(node) && waiting.length > 0) {
      result.push(waiting.reduce(applied, node))
      waiting = []
    } else result.push(node)
  }
  return result
}

function isAttributes(node: HtmlNode): node is Element {
  return isElement(node) && attributeOf(node, 'dataImport') === 'attributes'
}

function applied(block: Element, attributes: Element): Element {
  const id = attributeOf(attributes, 'id')
  const named: Element =
    id === undefined ? block : { ...block, properties: { ...block.properties, id } }
  const kind = attributeOf(attributes, 'dataClasses')
    ?.split(' ')
    .find((name) => kindOf(name.replace(/-title$/, '')) !== undefined)
  if (kind === undefined) return named
  const content = named.tagName === 'blockquote' ? named.children : [named]
  const callout = element('aside', content, block)
  callout.properties = { dataImport: 'callout', dataKind: kind }
  return callout
}
