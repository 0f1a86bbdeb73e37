import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { ancestors, classesOf, namesOf, shownText } from './shown-text.ts'
import type { ShownText } from './shown-text.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A part of the HTML text: offsets in UTF-16 units, the end excluded. */
export type Range = { start: number; end: number }

/** What of a rendered page decides about its scripts and its policy. */
export type Markup = {
  /** Each script that a browser would run, with its text when it is inline. */
  scripts: (Range & { own: boolean; text: string | undefined })[]
  /** Links that fetch scripts ahead. */
  scriptPreloads: Range[]
  /** React's marks between texts and around boundaries. */
  reactComments: Range[]
  /** The places and texts of inline style sheets. */
  styles: (Range & { text: string })[]
  /** Whether a style sheet of its own address may name what this page has. */
  linkedStyles: boolean
  /** The class attributes, each with the space before it. */
  classLists: (Range & { names: string[] })[]
  /** What only the framework's scripts read: attributes, empty elements. */
  leftovers: Range[]
  /** What the elements of the page show. */
  texts: ShownText[]
  /** As `names`, of the fields in which a visitor can type text of his own, and what they are in. */
  fieldNames: Set<string>
  /** The values of style attributes. */
  styleAttributes: string[]
  /** What selectors may ask for: `.class`, `#id`, `tag` and `input:type` names. */
  names: Set<string>
  /** Why the page needs its scripts. */
  unfinished: string | undefined
}

/**
 * Reads `html` as a browser does (parse5 is the HTML standard's algorithm), so that an article that
 * shows code is text, not markup.
 */
export function readMarkup(html: string): Markup {
  const markup: Markup = {
    scripts: [],
    scriptPreloads: [],
    reactComments: [],
    styles: [],
    linkedStyles: false,
    classLists: [],
    leftovers: [],
    texts: [],
    fieldNames: new Set(),
    styleAttributes: [],
    names: new Set(),
    unfinished: undefined,
  }
  visit(parse(html, { sourceCodeLocationInfo: true }), markup)
  return markup
}

function visit(node: Node, markup: Markup): void {
  if ('data' in node) readComment(node, markup)
  if ('tagName' in node) readElement(node, markup)
  if ('content' in node) visit(node.content, markup)
  if ('tagName' in node && isCode(node)) return
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, markup)
}

function readComment(node: DefaultTreeAdapterTypes.CommentNode, markup: Markup): void {
  if (/^\$[?~]/.test(node.data)) markup.unfinished ??= 'a pending boundary'
  if (node.data.startsWith('$!')) markup.unfinished ??= 'a boundary left to the browser'
  if (/^( |\/?\$|\/?&)$/.test(node.data)) markup.reactComments.push(...rangeOf(node))
}

function readElement(element: Element, markup: Markup): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
  readNames(element, attributes, markup)
  switch (element.tagName) {
    case 'script':
      readScript(element, attributes, markup)
      break
    case 'style':
      readStyle(element, markup)
      break
    case 'link':
      if (fetchesScript(attributes)) markup.scriptPreloads.push(...rangeOf(element))
      if (attributes.get('rel') === 'stylesheet') markup.linkedStyles = true
      break
    case 'meta':
      if (attributes.get('name') === 'next-size-adjust') markup.leftovers.push(...rangeOf(element))
      break
    case 'div':
      // Where Next puts metadata that comes late, between React's comments.
      if (attributes.has('hidden') && attributes.size === 1 && isEmpty(element)) {
        markup.leftovers.push(...rangeOf(element))
      }
      break
    case 'input':
    case 'textarea':
      if (attributes.get('type') !== 'hidden') {
        for (const name of [element, ...ancestors(element)].flatMap(namesOf)) {
          markup.fieldNames.add(name)
        }
      }
      break
    case 'template':
      if (attributes.get('id')?.startsWith('B:')) markup.unfinished ??= 'a pending boundary'
      if (attributes.get('data-dgst') === 'BAILOUT_TO_CLIENT_SIDE_RENDERING') {
        markup.unfinished ??= 'a boundary left to the browser'
      }
      break
    case 'html':
      if (attributes.get('id') === '__next_error__') markup.unfinished ??= "Next's error page"
      break
  }
}

function readNames(element: Element, attributes: Map<string, string>, markup: Markup): void {
  const { names, styleAttributes, classLists, texts } = markup
  for (const name of namesOf(element)) names.add(name)
  // They have some parts of an input.
  if (/^(select|textarea)$/.test(element.tagName)) names.add('input')
  const style = attributes.get('style')
  if (style !== undefined) styleAttributes.push(style)
  const classes = classesOf(element)
  for (const range of attributeRanges(element, 'class')) {
    classLists.push({ ...range, names: classes })
  }
  if (!isCode(element)) texts.push(shownText(element))
}

function isEmpty({ childNodes }: Element): boolean {
  return childNodes.every((child) => 'data' in child)
}

function isCode({ tagName }: Element): boolean {
  return tagName === 'script' || tagName === 'style'
}

function readStyle(element: Element, markup: Markup): void {
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  if (!startTag || !endTag) return
  const range = { start: startTag.endOffset, end: endTag.startOffset }
  markup.styles.push({ ...range, text: textOf(element) })
  for (const name of ['data-precedence', 'data-href']) {
    markup.leftovers.push(...attributeRanges(element, name))
  }
}

/** Data blocks (JSON-LD, speculation rules) are no scripts. */
function readScript(element: Element, attributes: Map<string, string>, markup: Markup): void {
  const type = attributes.get('type')?.trim().toLowerCase() ?? ''
  if (type === 'application/ld+json' || type === 'speculationrules') return
  const external = attributes.has('src') || attributes.has('href')
  const text = external ? undefined : textOf(element)
  const ranges = rangeOf(element)
  // Streamed HTML has scripts that put late parts in their place.
  if (text !== undefined && /^\$R[A-Z]\b/.test(text)) markup.unfinished ??= 'a pending boundary'
  if (ranges.length === 0) markup.unfinished ??= 'a script without its end'
  for (const range of ranges) {
    markup.scripts.push({ ...range, own: attributes.has('data-keep'), text })
  }
}

function fetchesScript(attributes: Map<string, string>): boolean {
  const rel = attributes.get('rel')?.toLowerCase() ?? ''
  return rel === 'modulepreload' || (rel === 'preload' && attributes.get('as') === 'script')
}

/** The texts of scripts and styles as a browser hashes them. */
function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

/** The place of an attribute and of the sign before it. */
function attributeRanges(element: Element, name: string): Range[] {
  const place = element.sourceCodeLocation?.attrs?.[name]
  return place ? [{ start: place.startOffset - 1, end: place.endOffset }] : []
}

function rangeOf(node: Element | DefaultTreeAdapterTypes.CommentNode): Range[] {
  const place = node.sourceCodeLocation
  if (!place) return []
  const { startOffset: start, endOffset: end } = place
  return end > start ? [{ start, end }] : []
}
