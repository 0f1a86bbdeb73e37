import { isRecord } from '#lib/json/is-record.ts'
import { visibleTextFields } from './visible-text-fields.ts'

/** The texts of stored blocks that a visitor sees, a line each; hidden blocks have none. */
export function searchText(value: unknown): string {
  return linesOf(value).join('\n')
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (!isRecord(value)) return []
  const fields = new Map<string, unknown>(Object.entries(value))
  if (fields.get('hidden') === true) return []
  // The spans of a paragraph are pieces of words, not lines.
  if (fields.get('_type') === 'block') return [spansOf(fields.get('children'))]
  return [...fields].flatMap(([name, field]) => {
    if (!visibleTextFields.has(name)) return linesOf(field)
    if (typeof field === 'string') return field.split(/\n+/)
    return Array.isArray(field) && field.every((each) => typeof each === 'string')
      ? field
      : linesOf(field)
  })
}

function spansOf(children: unknown): string {
  if (!Array.isArray(children)) return ''
  return children
    .map((span: unknown) => {
      const text = isRecord(span) ? span['text'] : undefined
      return typeof text === 'string' ? text : ''
    })
    .join('')
}
