import { documentHref, linkRel, safeHref } from '#lib/content/href.ts'
import { parseList, parseText } from './parse.ts'
import type { LinkMark, Paragraph, TextSpan, TextStyle } from '#lib/content/view/parts/text.ts'
import { createUniqueKeys } from './unique-keys.ts'

type MarkResult =
  | {
      _type: 'link'
      _key: string
      href: string | null
      newTab: boolean | null
      nofollow: boolean | null
      sponsored: boolean | null
    }
  | {
      _type: 'internalLink'
      _key: string
      target: { _type: string; slug: string | null } | null
    }

type SpanResult = { _key: string; text: string | null; marks: readonly string[] | null }

type ParagraphResult = {
  _key: string
  style?: string | null
  listItem?: string | null
  level?: number | null
  markDefs: readonly MarkResult[] | null
  children: readonly SpanResult[] | null
}

const styles: TextStyle[] = ['normal', 'h2', 'h3', 'h4', 'blockquote']

const lists = ['bullet', 'number'] as const

const decorators = new Set([
  'strong',
  'em',
  'underline',
  'strike-through',
  'code',
  'sub',
  'sup',
  'mark',
])

/**
 * A paragraph with its links resolved and sanitised; marks that this site does not know are left
 * out. One without a word is undefined: an empty heading or list item would only mislead.
 */
export function toParagraph(block: ParagraphResult): Paragraph | undefined {
  const markDefs = parseList(block.markDefs).flatMap((mark) => toLink(mark) ?? [])
  const links = new Set(markDefs.map((mark) => mark._key))
  const children = parseList(block.children).map((span, index) =>
    toSpan(span, index, (mark) => decorators.has(mark) || links.has(mark)),
  )
  if (children.every(({ text }) => text.trim() === '')) return undefined
  const listItem = lists.find((list) => list === block.listItem)
  return {
    _type: 'block',
    _key: parseText(block._key),
    style: styles.find((style) => style === block.style) ?? 'normal',
    ...(listItem && { listItem, level: toLevel(block.level) }),
    markDefs,
    children,
  }
}

/** A text that holds paragraphs only. */
export function toRichText(blocks: readonly ParagraphResult[] | null | undefined): Paragraph[] {
  const keyOf = createUniqueKeys('text')
  return parseList(blocks).flatMap((stored, index) => {
    const block = toParagraph(stored)
    return block ? [{ ...block, _key: keyOf(block._key, index) }] : []
  })
}

function toSpan(span: SpanResult, index: number, isKnown: (mark: string) => boolean): TextSpan {
  const { text, marks } = span
  return {
    _type: 'span',
    _key: parseText(span._key) || `span-${index}`,
    // Spaces at the ends of a span part it from its neighbours.
    text: typeof text === 'string' ? text : '',
    marks: toMarks(marks).filter(isKnown),
  }
}

function toMarks(marks: unknown): string[] {
  return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : []
}

/** Depth of a list item; deeper than five no one can follow. */
function toLevel(level: number | null | undefined): number {
  return Number.isInteger(level) ? Math.min(Math.max(level ?? 1, 1), 5) : 1
}

function toLink(mark: MarkResult): LinkMark | undefined {
  const _key = parseText(mark._key)
  if (!_key) return undefined
  if (mark._type === 'internalLink') {
    const href = documentHref(mark.target)
    return href ? { _type: 'link', _key, href, newTab: false } : undefined
  }
  const href = safeHref(parseText(mark.href))
  if (!href) return undefined
  const rel = linkRel(mark)
  return { _type: 'link', _key, href, newTab: mark.newTab === true, ...(rel && { rel }) }
}
