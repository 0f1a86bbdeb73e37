import { ident, parse, walk } from 'css-tree'
import type { Atrule, Block, CssNode, List, Rule } from 'css-tree'

export type Selector = {
  text: string
  /** What it needs in a page to match anything: `.class`, `#id`, `tag` and `input:type` names. */
  needs: string[]
  /** Where in its text which class stands. */
  classes: { start: number; end: number; name: string }[]
}

export type Declaration = {
  text: string
  /** The custom property that it sets, if it sets one, and to what. */
  sets: string | undefined
  value: string
  /** Whether it is a rule inside a rule. */
  nested: boolean
}

/** A style sheet taken apart, so that a page can be given its part of it. */
export type StyleSheet = Part[]

export type Part =
  | { kind: 'rule'; selectors: Selector[]; declarations: Declaration[] }
  /** `@media` and the like; `always`: a layer has no condition. */
  | { kind: 'group'; prelude: string; always: boolean; parts: Part[] }
  /** `@property`. */
  | { kind: 'property'; name: string; initial: string | undefined; text: string }
  /** `@font-face`. */
  | { kind: 'face'; descriptors: Map<string, string>; text: string }
  /** What every page gets. */
  | { kind: 'other'; text: string }

export type RulePart = Extract<Part, { kind: 'rule' }>

/** All rules of a sheet, those in groups too. */
export function* rulesOf(parts: readonly Part[]): Generator<RulePart> {
  for (const part of parts) {
    if (part.kind === 'rule') yield part
    if (part.kind === 'group') yield* rulesOf(part.parts)
  }
}

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
  return blockRuleOf(node, node.block, css)
}

function blockRuleOf(node: Atrule, block: Block, css: string): Part {
  const text = sourceOf(node, css)
  const condition = node.prelude ? sourceOf(node.prelude, css).trim() : ''
  switch (node.name) {
    case 'container':
    case 'layer':
    case 'media':
    case 'supports': {
      const prelude = `@${node.name}${condition && ` ${condition}`}`
      const parts = partsOf(block.children, css)
      return { kind: 'group', prelude, always: node.name === 'layer', parts }
    }
    case 'property': {
      const initial = descriptorsOf(block, css).get('initial-value')
      return { kind: 'property', name: condition, initial, text }
    }
    case 'font-face':
      return { kind: 'face', descriptors: descriptorsOf(block, css), text }
    default:
      return { kind: 'other', text }
  }
}

function descriptorsOf(block: Block, css: string): Map<string, string> {
  return new Map(
    block.children
      .toArray()
      .flatMap((node) =>
        node.type === 'Declaration' ? [[node.property, sourceOf(node.value, css)] as const] : [],
      ),
  )
}

function ruleOf({ prelude, block }: Rule, css: string): Part {
  const selectors =
    prelude.type === 'SelectorList'
      ? prelude.children.toArray().map((selector) => selectorOf(selector, css))
      : [{ text: sourceOf(prelude, css), needs: [], classes: [] }]
  const declarations = block.children.toArray().map((node) => {
    const declaration = node.type === 'Declaration' ? node : undefined
    const sets = declaration?.property.startsWith('--') ? declaration.property : undefined
    const value = declaration && !declaration.important ? sourceOf(declaration.value, css) : ''
    const text = sourceOf(node, css)
    return { text, sets, value: value.trim(), nested: declaration === undefined }
  })
  return { kind: 'rule', selectors, declarations: withoutRepetition(declarations) }
}

/** Of declarations that are the same to the letter, the last one decides. */
function withoutRepetition(declarations: Declaration[]): Declaration[] {
  const last = new Map(declarations.map(({ text }, index) => [text, index]))
  return declarations.filter(({ text }, index) => last.get(text) === index)
}

function selectorOf(selector: CssNode, css: string): Selector {
  const at = selector.loc?.start.offset ?? 0
  const classes: Selector['classes'] = []
  walk(selector, (node) => {
    if (node.type !== 'ClassSelector' || !node.loc) return
    const { start, end } = node.loc
    const name = ident.decode(node.name)
    classes.push({ start: start.offset - at, end: end.offset - at, name })
  })
  return { text: sourceOf(selector, css), needs: needsOf(selector), classes }
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
    if (node.type === 'PseudoElementSelector') return fieldsWith(node.name)
    if (node.type === 'PseudoClassSelector' && node.name === '-moz-ui-invalid') return ['input']
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

/** Only fields have these parts, and of most only fields of one type. */
function fieldsWith(part: string): string[] {
  if (part === 'placeholder') return ['input']
  if (part === 'file-selector-button') return ['input:file']
  const [, kind] = /^-webkit-(calendar|date|inner-spin|outer-spin|search)/.exec(part) ?? []
  if (kind === undefined) return []
  if (kind === 'search') return ['input:search']
  return [kind.endsWith('spin') ? 'input:number' : 'input:date']
}

function sourceOf(node: CssNode, css: string): string {
  return node.loc ? css.slice(node.loc.start.offset, node.loc.end.offset) : ''
}

/** A statement such as `@layer a, b` with the semicolon that is not part of its node. */
function withEnd(statement: string): string {
  return /^@[^{]*[^;{]$/.test(statement) ? `${statement};` : statement
}
