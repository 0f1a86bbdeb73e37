import type { Element } from 'hast'
import { attributeOf, type HtmlNode, htmlText, isElement } from './html-tree.ts'

/** Beginnings of words that ask for a consultation, in lower case. */
export const usualCallsToAction: readonly string[] = [
  'консультац',
  'заявк',
  'записа',
  'запис',
  'связаться',
  'свяжитесь',
  'позвон',
  'напиш',
  'написать',
  'обсуди',
  'закаж',
  'заказать',
  'оставить',
  'оставьте',
  'получить',
  'получите',
  'узнать',
  'рассчита',
  'спросить',
  'спросите',
  'задать',
  'задайте',
  'попроб',
  'начать',
  'встретиться',
  'пригласить',
  'подобрать',
]

/** Longer than the label of any button. */
const longestLabel = 90

/**
 * The label when a paragraph is nothing but a call to action without a target: `[label]`, or a
 * link to nowhere (`[label]()`, `[label](#)`), in bold or not, with words that ask for something.
 */
export function callToActionLabel(
  paragraph: Element,
  callsToAction: readonly string[],
): string | undefined {
  const label = labelIn(paragraph)?.replace(/\s+/g, ' ').trim()
  if (label === undefined || label.length > longestLabel || !/^[^:]+$/.test(label)) return undefined
  const words = label.toLowerCase().split(/[^\p{L}]+/u)
  return callsToAction.some((start) => words.some((word) => word.startsWith(start)))
    ? label
    : undefined
}

function labelIn(paragraph: Element): string | undefined {
  const [, label] = /^\[([^[\]]+)\]$/.exec(htmlText(paragraph).trim()) ?? []
  if (label !== undefined) return holds(paragraph, 'a') ? undefined : label
  const link = onlyChild(paragraph)
  if (link?.tagName !== 'a' || !/^#?$/.test(attributeOf(link, 'href') ?? 'none')) return undefined
  return htmlText(link) || undefined
}

function holds(node: HtmlNode, tagName: string): boolean {
  return (
    isElement(node) &&
    (node.tagName === tagName || node.children.some((child) => holds(child, tagName)))
  )
}

/** The one element in a paragraph, inside any bold or italic around it. */
function onlyChild(node: Element): Element | undefined {
  const [child, ...others] = node.children
  if (others.length > 0 || !isElement(child)) return undefined
  return /^(?:strong|em|b|i)$/.test(child.tagName) ? onlyChild(child) : child
}
