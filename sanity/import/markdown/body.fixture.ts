import type { Known } from '#sanity/import/known.ts'
import { nothingKnown } from '#sanity/import/known.ts'
import { toBody } from './body.ts'
import { usualCallsToAction } from './call-to-action.ts'
import type { LinkContext } from './links.ts'
import { parseMarkdown } from './syntax-tree.ts'
import type { DraftBlock } from './text-blocks.ts'

const siteUrl = 'http://localhost:3000'

/** Link context for tests: an article of a site that had another address before. */
export function linksWith(known: Partial<Known> = {}): LinkContext {
  return {
    siteUrl,
    formerOrigins: ['https://old.example'],
    pagePath: '/blog/eta-statya/',
    known: { ...nothingKnown, ...known },
  }
}

/** The body of a piece of Markdown, with the warnings and doubts as `line: message`. */
export function bodyOf(markdown: string, known: Partial<Known> = {}) {
  const warnings: string[] = []
  const doubts: string[] = []
  const root = parseMarkdown(markdown)
  const body = toBody(root.children, {
    links: linksWith(known),
    warn: (line, message) => warnings.push(`${line}: ${message}`),
    doubt: (line, message) => doubts.push(`${line}: ${message}`),
    callsToAction: usualCallsToAction,
    testimonialId: ({ client }) => `testimonial-${client}`,
  })
  return { body, warnings, doubts }
}

/** A block in one line: style or type, list place, then the text with its marks in brackets. */
export function sketch(block: DraftBlock): string {
  if (block._type === 'calloutBlock') {
    return `callout ${block.title ?? ''}: ${block.text.map(sketch).join(' / ')}`
  }
  if (block._type === 'tableBlock') {
    return `table: ${block.rows.map(({ cells }) => cells.join(' | ')).join(' / ')}`
  }
  if (block._type === 'pendingImage') return `image ${block.source}`
  if (block._type !== 'block') return block._type
  const place = block.listItem === undefined ? '' : `${block.listItem}${block.level} `
  const text = block.children.map(({ text: words, marks }) =>
    marks.length === 0 ? words : `[${words}|${marks.join('+')}]`,
  )
  return `${block.style} ${place}${text.join('')}`
}

/** The address of each link in a body. */
export function hrefsIn(body: readonly DraftBlock[]): string[] {
  return body.flatMap((block) => {
    if (block._type === 'calloutBlock') return hrefsIn(block.text)
    if (block._type !== 'block') return []
    return block.markDefs.map((mark) => (mark._type === 'link' ? mark.href : mark.reference._ref))
  })
}
