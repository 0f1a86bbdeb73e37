import { isRecord } from '#lib/json/is-record.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { type Document, isMap, isNode, isPair, isScalar } from 'yaml'

/**
 * Typed access to the fields of a YAML mapping. A field of the wrong type is reported with its line
 * and counts as absent.
 */
export type Fields = {
  /** 1-based line of a field in the file, of the mapping itself when there is no such field. */
  lineOf: (name: string) => number
  text: (name: string) => string | undefined
  isText: (name: string) => boolean
  /** A number, or a string with a number. */
  number: (name: string) => number | undefined
  boolean: (name: string) => boolean | undefined
  texts: (name: string) => string[]
  fields: (name: string) => Fields | undefined
  /** Reports every field whose name is not among these. */
  expectOnly: (names: readonly string[]) => void
}

/** @param lineAt turns an offset in the YAML text into a line of the file */
export function createFields(document: Document, lineAt: (offset: number) => number, warn: Warn) {
  const values: unknown = document.toJS()
  return isRecord(values) ? toFields(values, [], document, lineAt, warn) : undefined
}

function toFields(
  values: Record<string, unknown>,
  path: readonly string[],
  document: Document,
  lineAt: (offset: number) => number,
  warn: Warn,
): Fields {
  const lineOf = (name: string) => lineAt(keyOffset(document, [...path, name]))
  /** A field that exists and passes `read`; reports one that does not pass. */
  const read = <Value>(
    name: string,
    expected: string,
    reader: (value: unknown) => Value | undefined,
  ) => {
    const raw = values[name]
    if (raw === undefined || raw === null || raw === '') return undefined
    const value = reader(raw)
    if (value === undefined) {
      const field = [...path, name].join('.')
      warn(lineOf(name), `поле «${field}» пропущено: здесь должно быть ${expected}`)
    }
    return value
  }
  return {
    lineOf,
    text: (name) => read(name, 'строкой', toText),
    isText: (name) => typeof values[name] === 'string',
    number: (name) => read(name, 'числом', toNumber),
    boolean: (name) =>
      read(name, 'true или false', (value) => (typeof value === 'boolean' ? value : undefined)),
    texts: (name) => read(name, 'списком строк', toTexts) ?? [],
    fields: (name) =>
      read(name, 'набором полей', (value) =>
        isRecord(value) ? toFields(value, [...path, name], document, lineAt, warn) : undefined,
      ),
    expectOnly: (names) => {
      for (const name of Object.keys(values)) {
        if (names.includes(name)) continue
        warn(lineOf(name), `поле «${[...path, name].join('.')}» не импортируется: оно неизвестно`)
      }
    },
  }
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : undefined
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function toTexts(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(toText)
  return texts.every((text) => text !== undefined) ? texts.filter((text) => text !== '') : undefined
}

/** The offset of the deepest existing key of a path. */
function keyOffset(document: Document, path: readonly string[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const name of path) {
    if (!isMap(node)) return offset
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === name)
    if (!isPair(pair)) return offset
    offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
    node = pair.value
  }
  return offset
}
