import { typograph, typographRuns } from '#lib/format/typography.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { visibleTextFields } from './visible-text-fields.ts'

/**
 * The result of a query with Russian typography in all texts that are only shown, whatever their
 * editors typed: a copy. The text of the consent stays as it is kept: it is what people agree to.
 */
export function withTypography<Result>(result: Result): Result {
  const copy = structuredClone(result)
  if (isContainer(copy)) settle(copy, false)
  return copy
}

/** Kept as they are: they are what people agree to. */
const consents: ReadonlySet<string> = new Set(['consent', 'lettersConsent'])

/** An object by its fields, or a list by its positions. */
type Container = Record<string, unknown>

/** `isShown`: whether the texts of a list are, which have no names of their own. */
function settle(fields: Container, isShown: boolean): void {
  if (fields['_type'] === 'block') settleRuns(fields['children'])
  for (const [name, value] of Object.entries(fields)) {
    const shown = Array.isArray(fields) ? isShown : visibleTextFields.has(name)
    if (typeof value === 'string' && shown) fields[name] = withMarksApart(value, typograph)
    if (isContainer(value) && !consents.has(name) && fields['_type'] !== 'block')
      settle(value, shown)
  }
}

/** The spans of a paragraph are one text: a quotation may open in one and close in another. */
function settleRuns(children: unknown): void {
  const spans = Array.isArray(children) ? children.filter(isSpan) : []
  const parts = spans.map(({ text }) => partsOf(text))
  const texts = typographRuns(
    spans.map(({ marks }, index) => ({
      text: parts[index]?.text ?? '',
      prose: !(Array.isArray(marks) && marks.includes('code')),
    })),
  )
  for (const [index, span] of spans.entries()) {
    span.text = `${texts[index]}${parts[index]?.marks}`
  }
}

function withMarksApart(value: string, change: (text: string) => string): string {
  const { text, marks } = partsOf(value)
  return `${change(text)}${marks}`
}

/** In draft mode each text ends in invisible characters that say where it is edited. */
function partsOf(value: string): { text: string; marks: string } {
  const end = value.search(/(?<!\p{Cf})\p{Cf}+$/u)
  return end < 0
    ? { text: value, marks: '' }
    : { text: value.slice(0, end), marks: value.slice(end) }
}

function isContainer(value: unknown): value is Container {
  return isRecord(value) || Array.isArray(value)
}

function isSpan(value: unknown): value is Container & { text: string } {
  return isRecord(value) && typeof value['text'] === 'string'
}
