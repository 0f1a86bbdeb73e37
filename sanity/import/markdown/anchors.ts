import { headingAnchors } from '#lib/content/reshape/parts/heading-anchors.ts'
import { transliterate } from '#lib/format/transliterate.ts'
import type { MarkDef, TextBlock } from '#sanity/import/documents.ts'
import { footnotesId } from './html-tree.ts'
import type { DraftBlock, FlowContext, Piece } from './text-blocks.ts'

/**
 * Leads the links of a page to itself to the ids that the site gives to headings: from a heading's
 * own name, from the name that any generator would have made of its text, and from a named place in
 * the text to the heading above it. Links that lead nowhere are reported and lose their mark.
 */
export function resolveAnchors(pieces: readonly Piece[], context: FlowContext): DraftBlock[] {
  const blocks = pieces.filter((piece) => piece._type !== 'anchorMark')
  const targets = anchorTargets(pieces, siteIds(blocks))
  const resolve = (block: TextBlock) => withResolvedLinks(block, targets, context)
  return blocks.map((block) => {
    if (block._type === 'block') return resolve(block)
    return block._type === 'calloutBlock' ? { ...block, text: block.text.map(resolve) } : block
  })
}

/** The id that each heading gets on the page. */
function siteIds(blocks: readonly DraftBlock[]): ReadonlyMap<DraftBlock, string> {
  const headings = blocks.filter(isHeading)
  const anchors = headingAnchors(
    headings.map(({ style, children }, index) => ({
      _type: 'block',
      _key: String(index),
      style,
      markDefs: [],
      children: children.map(({ _key, text }) => ({ _type: 'span', _key, text, marks: [] })),
    })),
  )
  return new Map(headings.map((heading, index) => [heading, anchors[String(index)] ?? '']))
}

function isHeading(piece: Piece | undefined): piece is TextBlock {
  return piece?._type === 'block' && /^h[2-4]$/.test(piece.style)
}

type Targets = { byName: Map<string, string>; bySound: Map<string, string> }

function anchorTargets(pieces: readonly Piece[], ids: ReadonlyMap<DraftBlock, string>): Targets {
  const byName = new Map<string, string>()
  const bySound = new Map<string, string>()
  const add = (names: Map<string, string>, name: string, id: string) => {
    if (name !== '' && !names.has(name)) names.set(name, id)
  }
  const kramdownIds = new Map<string, number>()
  let above: string | undefined
  for (const [index, piece] of pieces.entries()) {
    if (piece._type === 'anchorMark') {
      const next = pieces.slice(index + 1, index + 4).find(({ _type }) => _type !== 'anchorMark')
      const id = isHeading(next) ? ids.get(next) : above
      if (id !== undefined) for (const name of piece.ids) byName.set(folded(name), id)
    } else if (isHeading(piece)) {
      const id = ids.get(piece) ?? ''
      const text = piece.children.map((span) => span.text).join('')
      above = id
      add(byName, folded(id), id)
      add(byName, folded(text), id)
      add(bySound, sound(text), id)
      const stem = kramdownId(text)
      const uses = kramdownIds.get(stem) ?? 0
      kramdownIds.set(stem, uses + 1)
      add(byName, folded(uses === 0 ? stem : `${stem}-${uses}`), id)
    }
  }
  return { byName, bySound }
}

/** Slugs of one heading differ in case, in hyphens and in what they drop: letters and digits stay. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Jekyll's default: Latin letters alone, `section` where there are none. */
function kramdownId(text: string): string {
  const latin = text.replace(/^[^a-zA-Z]+/, '').replace(/[^a-zA-Z0-9 -]/g, '')
  return latin.trim().toLowerCase().replaceAll(' ', '-') || 'section'
}

const sameSounds: [RegExp, string][] = [
  [/shch|sch|shh|sc/g, 'w'],
  [/ts|tz|cz/g, 'c'],
  [/kh/g, 'h'],
  [/(?:j|i|y)(?=[aeou])/g, ''],
  [/x/g, 'h'],
  [/[jyi]+/g, 'i'],
  [/-/g, ''],
]

/** A Russian text in Latin letters, without what tables of transliteration disagree on. */
function sound(text: string): string {
  return sameSounds.reduce(
    (rest, [pattern, letter]) => rest.replace(pattern, letter),
    transliterate(text.replace(/['’ʹ]/g, '')),
  )
}

function withResolvedLinks(block: TextBlock, targets: Targets, context: FlowContext): TextBlock {
  const gone = new Set<string>()
  const markDefs = block.markDefs.flatMap((mark): MarkDef[] => {
    const name = anchorOf(mark, context.links.pagePath)
    if (name === undefined || mark._type !== 'link') return [mark]
    const id = targetOf(name, targets)
    if (id !== undefined) return [{ ...mark, href: `#${id}` }]
    const text = block.children.filter(({ marks }) => marks.includes(mark._key))
    const words = text.map((span) => span.text).join('')
    context.warn(
      context.anchorLines.get(name)?.shift() ?? 1,
      `ссылка «${words}» на место «#${name}» никуда не ведёт: оставлен текст`,
    )
    gone.add(mark._key)
    return []
  })
  if (gone.size === 0) return { ...block, markDefs }
  const children = block.children.map((span) => ({
    ...span,
    marks: span.marks.filter((mark) => !gone.has(mark)),
  }))
  return { ...block, markDefs, children }
}

/** The name in a link to the page itself. */
function anchorOf(mark: MarkDef, pagePath: string): string | undefined {
  if (mark._type !== 'link') return undefined
  const [path = '', name] = mark.href.split('#')
  return name !== undefined && (path === '' || path === pagePath) ? name : undefined
}

function targetOf(name: string, { byName, bySound }: Targets): string | undefined {
  if (name === footnotesId) return byName.get(folded('Примечания'))
  const decoded = decode(name)
  const found = byName.get(folded(decoded)) ?? bySound.get(sound(decoded))
  if (found !== undefined) return found
  // The second of two equal headings: `okna-1` in most generators, `okna-2` here.
  const [, stem, count] = /^(.*?)[-_](\d+)$/.exec(decoded) ?? []
  if (stem === undefined) return undefined
  const first = byName.get(folded(stem)) ?? bySound.get(sound(stem))
  return first === undefined
    ? undefined
    : (byName.get(folded(`${first}-${Number(count) + 1}`)) ?? first)
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
