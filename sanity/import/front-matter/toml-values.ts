import { parse, TomlDate, TomlError } from 'smol-toml'
import { isRecord } from '#lib/json/is-record.ts'
import {
  type Budget,
  createBudget,
  type FieldMap,
  type FieldValue,
  type ReadFields,
  UnreadableField,
} from './field-value.ts'

type Written = ReadonlyMap<string, { line: number; spelling: string }>
type Walk = { written: Written; budget: Budget; firstLine: number }

/**
 * Reads fields from TOML. The library gives values without their places, so lines and the spelling
 * of numbers are looked up in the text.
 *
 * @param firstLine the line of the file at which `text` begins
 */
export function readTomlFields(text: string, firstLine: number): ReadFields {
  try {
    const values = parse(text, { maxDepth: 50, integersAsBigInt: 'asNeeded' })
    const walk = { written: writtenIn(text, firstLine), budget: createBudget(), firstLine }
    return { ok: true, line: firstLine, fields: toFields(values, [], walk) }
  } catch (error) {
    if (error instanceof UnreadableField) return unreadable(error.line, error.message)
    if (!(error instanceof TomlError)) throw error
    const [reason = ''] = error.message.split('\n')
    return unreadable(firstLine - 1 + error.line, reason)
  }
}

function unreadable(line: number, reason: string): ReadFields {
  const message = `TOML в начале файла не прочесть (${reason}): файл пропущен целиком`
  return { ok: false, line, message }
}

function toFields(values: Record<string, unknown>, path: readonly string[], walk: Walk): FieldMap {
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const inner = [...path, name]
      return [name, { line: lineOf(inner, walk), value: toValue(value, inner, walk) }]
    }),
  )
}

function toValue(value: unknown, path: readonly string[], walk: Walk): FieldValue {
  const line = lineOf(path, walk)
  walk.budget.take(path.length, line)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => toValue(item, [...path, `${index}`], walk))
    return { kind: 'list', line, items }
  }
  if (value instanceof TomlDate) return { kind: 'text', line, text: value.toISOString() }
  if (isRecord(value)) return { kind: 'fields', line, fields: toFields(value, path, walk) }
  const spelling = walk.written.get(path.join('.'))?.spelling
  const isSpelled = typeof value === 'number' && spelling !== undefined && spelling !== ''
  return { kind: 'text', line, text: isSpelled ? spelling : String(value).trim() }
}

/** The line of a field, or of the nearest one around it. */
function lineOf(path: readonly string[], { written, firstLine }: Walk): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = written.get(path.slice(0, length).join('.'))?.line
    if (line !== undefined) return line
  }
  return firstLine
}

function writtenIn(text: string, firstLine: number): Written {
  const written = new Map<string, { line: number; spelling: string }>()
  const add = (name: string, line: number, spelling: string) => {
    if (!written.has(name)) written.set(name, { line, spelling })
  }
  let table = ''
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\s*\[\[?([^[\]]+)\]/.exec(line)?.[1]
    if (header !== undefined) {
      table = `${toName(header)}.`
      add(toName(header), firstLine + index, '')
      continue
    }
    const [, key, spelling = ''] = /^\s*([\w."'-]+)\s*=\s*([^\s#,]*)/.exec(line) ?? []
    if (key !== undefined) add(table + toName(key), firstLine + index, spelling)
  }
  return written
}

function toName(key: string): string {
  return key.replaceAll(/["'\s]/g, '')
}
