import { ident, parse } from 'css-tree'
import type { CssNode, List, Rule } from 'css-tree'

/** What a selector needs in a page to match anything: `.class`, `#id` and `tag` names. */
type Selector = { text: string; needs: string[] }

type Declaration = {
  text: string
  /** The custom property that it sets, if it sets one. */
  sets: string | undefined
  /** The custom properties that it may read. */
  reads: string[]
}

/** A style sheet taken apart, so that a page can be given its part of it. */
export type StyleSheet = Part[]

type Part =
  | { kind: 'rule'; selectors: Selector[]; declarations: Declaration[] }
  /** `@media` and the like. */
  | { kind: 'group'; prelude: string; parts: Part[] }
  /** `@property`. */
  | { kind: 'property'; name: string; text: string }
  /** What every page gets. */
  | { kind: 'other'; text: string }

/** Takes CSS apart. What it does not understand becomes a part that every page gets. */
export function readStyleSheet(css: string): StyleSheet {
  const sheet = parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false })
  return sheet.type === 'StyleSheet' ? partsOf(sheet.children, css) : [{ kind: 'other', text: css }]
}

function partsOf(nodes: List<CssNode>, css: string): Part[] {
  return nodes.toArray().map((node) => partOf(node, css))
}

function partOf(node: CssNode, css: string): Part {
  const text = sourceOf(node, css)
  if (node.type === 'Rule') return ruleOf(node, css)
  if (node.type !== 'Atrule' || !node.block) return { kind: 'other', text: withEnd(text) }
  const condition = node.prelude ? sourceOf(node.prelude, css).trim() : ''
  switch (node.name) {
    case 'container':
    case 'layer':
    case 'media':
    case 'supports': {
      const prelude = `@${node.name}${condition && ` ${condition}`}`
      return { kind: 'group', prelude, parts: partsOf(node.block.children, css) }
    }
    case 'property':
      return { kind: 'property', name: condition, text }
    default:
      return { kind: 'other', text }
  }
}

function ruleOf({ prelude, block }: Rule, css: string): Part {
  const selectors =
    prelude.type === 'SelectorList'
      ? prelude.children.toArray().map((selector) => ({
          text: sourceOf(selector, css),
          needs: needsOf(selector),
        }))
      : [{ text: sourceOf(prelude, css), needs: [] }]
  const declarations = block.children.toArray().map((node) => {
    const text = sourceOf(node, css)
    const sets =
      node.type === 'Declaration' && node.property.startsWith('--') ? node.property : undefined
    return { text, sets, reads: customProperties(text).filter((name) => name !== sets) }
  })
  return { kind: 'rule', selectors, declarations }
}

/**
 * Alternatives (`:is(a, b)`) and `:not()` are passed over, and so are attributes, which a visitor
 * can change (`open`).
 */
function needsOf(selector: CssNode): string[] {
  if (!('children' in selector) || !selector.children) return []
  return [...selector.children].flatMap((node) => {
    if (node.type === 'ClassSelector') return [`.${ident.decode(node.name)}`]
    if (node.type === 'IdSelector') return [`#${ident.decode(node.name)}`]
    if (node.type === 'TypeSelector' && node.name !== '*') return [node.name.toLowerCase()]
    if (node.type === 'PseudoElementSelector' && partsOfInput.test(node.name)) return ['input']
    if (node.type === 'PseudoClassSelector' && /^(is|where)$/.test(node.name)) {
      return onlyAlternative(node.children)
    }
    return []
  })
}

function onlyAlternative(nodes: List<CssNode> | null): string[] {
  const list = nodes?.first
  if (list?.type !== 'SelectorList' || list.children.size !== 1) return []
  return list.children.first ? needsOf(list.children.first) : []
}

const partsOfInput = /^(file-selector-button|-webkit-(calendar|date|inner-spin|outer-spin|search))/

/** Every name that begins with two dashes in a declaration. */
export function customProperties(text: string): string[] {
  return text.match(/(?<![\w-])--[\w-]+/g) ?? []
}

function sourceOf(node: CssNode, css: string): string {
  return node.loc ? css.slice(node.loc.start.offset, node.loc.end.offset) : ''
}

/** A statement such as `@layer a, b` with the semicolon that is not part of its node. */
function withEnd(statement: string): string {
  return /^@[^{]*[^;{]$/.test(statement) ? `${statement};` : statement
}
