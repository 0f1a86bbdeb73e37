import { isRecord } from '#lib/json/is-record.ts'
import type { ArticleDocument } from '#sanity/import/documents.ts'
import type { LinkItem } from './match-items.ts'
import { wordsOf } from './words.ts'

export type ResultItems = {
  words: string[]
  links: LinkItem[]
  pictures: number
  /** The words of each piece. */
  code: string[]
  tables: number
}

/** Fields of blocks that no reader sees. */
const invisible: ReadonlySet<string> = new Set([
  'anchor',
  'asset',
  'href',
  'language',
  'level',
  'listItem',
  'marks',
  'source',
  'style',
  'tone',
  'url',
])

/**
 * Counts what a reader of an article sees, whatever blocks it has.
 *
 * @param testimonials words of the testimonials by their ids
 * @param hasHeading the heading of the page comes from the text, not from the front matter
 */
export function countResult(
  article: ArticleDocument,
  testimonials: ReadonlyMap<string, string>,
  hasHeading: boolean,
): ResultItems {
  const items: ResultItems = { words: [], links: [], pictures: 0, code: [], tables: 0 }
  if (hasHeading) items.words.push(...wordsOf(article.heading ?? article.title))
  if (article.hero !== undefined) items.pictures += 1
  for (const block of article.body) countValue(block, items, testimonials)
  return items
}

function countValue(
  value: unknown,
  items: ResultItems,
  testimonials: ReadonlyMap<string, string>,
): void {
  if (Array.isArray(value)) {
    const members: unknown[] = value
    for (const member of members) countValue(member, items, testimonials)
  } else if (typeof value === 'string') {
    for (const word of wordsOf(value)) items.words.push(word)
  } else if (isRecord(value)) {
    countRecord(value, items, testimonials)
  }
}

function countRecord(
  record: Record<string, unknown>,
  items: ResultItems,
  testimonials: ReadonlyMap<string, string>,
): void {
  const { _type: type, _ref: ref } = record
  if (type === 'tableBlock') items.tables += 1
  const { asset } = record
  if (isRecord(asset) && String(asset['_ref']).startsWith('image-')) items.pictures += 1
  if (typeof ref === 'string') {
    items.words.push(...wordsOf(testimonials.get(ref) ?? ''))
    return
  }
  const isText = type === 'block' && Array.isArray(record['children'])
  if (isText) countText(record['children'], record['markDefs'], items)
  for (const [field, value] of Object.entries(record)) {
    if (field.startsWith('_') || invisible.has(field)) continue
    if (!(isText && isOfText.has(field))) countValue(value, items, testimonials)
  }
}

const isOfText: ReadonlySet<string> = new Set(['children', 'markDefs'])

/** The spans of a paragraph: a word may go on from one to the next. */
function countText(children: unknown, markDefs: unknown, items: ResultItems): void {
  const spans = (Array.isArray(children) ? children.filter(isRecord) : []).map((span) => ({
    text: String(span['text']),
    marks: Array.isArray(span['marks']) ? span['marks'].map(String) : [],
  }))
  items.words.push(...wordsOf(spans.map(({ text }) => text).join('')))
  let code: string | undefined
  for (const { text, marks } of [...spans, { text: '', marks: [] }]) {
    if (marks.includes('code')) code = `${code ?? ''}${text}`
    else if (code !== undefined) {
      items.code.push(wordsOf(code).join(' '))
      code = undefined
    }
  }
  for (const mark of Array.isArray(markDefs) ? markDefs.filter(isRecord) : []) {
    const marked = spans.filter(({ marks }) => marks.includes(String(mark['_key'])))
    const link = { address: addressOf(mark), text: marked.map(({ text }) => text).join('') }
    if (!isFootnote(link)) items.links.push(link)
  }
}

function addressOf({ href, reference }: Record<string, unknown>): string {
  return isRecord(reference)
    ? `ref:${String(reference['_ref'])}`
    : typeof href === 'string'
      ? href
      : ''
}

/** The number of a footnote: in the file it is no link. */
function isFootnote({ address, text }: LinkItem): boolean {
  return address.startsWith('#') && /^\[\d+(?:-\d+)?\]$/.test(text)
}
