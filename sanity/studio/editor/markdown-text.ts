import { toBody } from '#sanity/import/markdown/body.ts'
import { usualCallsToAction } from '#sanity/import/markdown/call-to-action.ts'
import { nothingKnown } from '#sanity/import/known.ts'
import { parseMarkdown } from '#sanity/import/markdown/syntax-tree.ts'
import type { DraftBlock } from '#sanity/import/markdown/text-blocks.ts'

/** What the target field accepts, from the editor's schema. */
export type Allowed = {
  styles: readonly { name: string }[]
  lists: readonly { name: string }[]
  decorators: readonly { name: string }[]
  annotations: readonly { name: string }[]
  blockObjects: readonly { name: string }[]
}

type PastedBlock = { _type: string; _key: string; [field: string]: unknown }

const marksOfMarkdown = [
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}(?:[-*+]|\d{1,3}[.)]) \S.*\n {0,3}(?:[-*+]|\d{1,3}[.)]) \S/m,
  /^ {0,3}> \S/m,
  /\*\*[^\s*][^*\n]*\*\*/,
  /\[[^\]\n]+\]\((?:https?:|\/|mailto:)[^)\s]*\)/,
]

/** Whether a text is written in Markdown: it has at least one heading, list, quote, bold or link. */
export function isMarkdown(text: string): boolean {
  return marksOfMarkdown.some((mark) => mark.test(text))
}

/**
 * Markdown as blocks, read by the importer's own code, with what the field cannot hold taken out:
 * an unknown style becomes a paragraph, an unknown mark goes, an image leaves its description.
 *
 * @param siteUrl origin of the site: links to it become paths
 */
export function toPastedBlocks(
  markdown: string,
  { allowed, siteUrl, newKey }: { allowed: Allowed; siteUrl: string; newKey: () => string },
): PastedBlock[] {
  const root = parseMarkdown(markdown)
  const blocks = toBody(root.children, {
    links: { siteUrl, formerOrigins: [], pagePath: '/', known: nothingKnown },
    callsToAction: usualCallsToAction,
    warn: () => {},
    doubt: () => {},
  })
  return blocks.flatMap((block) => fitted(block, allowed, newKey))
}

type TextBlock = Extract<DraftBlock, { _type: 'block' }>

function fitted(block: DraftBlock, allowed: Allowed, newKey: () => string): PastedBlock[] {
  if (block._type === 'block') return [fittedText(block, allowed, newKey)]
  if (block._type === 'pendingImage') {
    const text = block.alt ?? block.caption
    return text === undefined ? [] : [paragraph(text, newKey)]
  }
  if (has(allowed.blockObjects, block._type)) return [{ ...block, _key: newKey() }]
  // A field without such blocks keeps their words.
  if (block._type === 'calloutBlock') {
    const title = block.title === undefined ? [] : [paragraph(block.title, newKey)]
    return [...title, ...block.text.map((text) => fittedText(text, allowed, newKey))]
  }
  if (block._type !== 'tableBlock') return []
  return block.rows.map(({ cells }) => paragraph(cells.join(' — '), newKey))
}

function fittedText(block: TextBlock, allowed: Allowed, newKey: () => string) {
  const { listItem, level, style, ...rest } = block
  const markDefs = block.markDefs.filter(({ _type }) => has(allowed.annotations, _type))
  const marks = new Set([
    ...markDefs.map(({ _key }) => _key),
    ...allowed.decorators.map(({ name }) => name),
  ])
  return {
    ...rest,
    ...(listItem !== undefined && has(allowed.lists, listItem) ? { listItem, level } : {}),
    _key: newKey(),
    style: has(allowed.styles, style) ? style : 'normal',
    markDefs,
    children: block.children.map((span) => ({
      ...span,
      _key: newKey(),
      marks: span.marks.filter((mark) => marks.has(mark)),
    })),
  }
}

function paragraph(text: string, newKey: () => string) {
  const span = { _type: 'span', _key: newKey(), text, marks: [] }
  return { _type: 'block', _key: newKey(), style: 'normal', markDefs: [], children: [span] }
}

function has(names: readonly { name: string }[], wanted: string): boolean {
  return names.some(({ name }) => name === wanted)
}
