import type { Warn } from '#sanity/import/problem.ts'
import type { FieldMap, FieldValue } from './field-value.ts'

/** A field that is written in the file and has a value. */
export type Field = {
  /** Its full name as written, for messages. */
  name: string
  line: number
  value: FieldValue
}

/**
 * Typed access to fields. A field of the wrong type is reported with its line and counts as absent.
 * Names match without regard to case, hyphens and underscores: generators differ in nothing else.
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
  /** The fields among these names that have a value, in the order of the names. */
  all: (...names: string[]) => Field[]
  /** Says of a field that its value is not what it should be. */
  skip: (field: Field, expected: string) => void
  /** Reports every field with a value that nobody has asked for, except these. */
  reportUnknown: (...except: string[]) => void
}

/** @param path names of the fields that these are in */
export function createFields(
  { line, fields }: { line: number; fields: FieldMap },
  warn: Warn,
  path: readonly string[] = [],
): Fields {
  const asked = new Set<string>()
  const byName = indexed(fields, path, warn)
  const find = (name: string): Field | undefined => {
    asked.add(toKey(name))
    return byName.get(toKey(name))
  }
  const skip = ({ name, line: at }: Field, expected: string) => {
    warn(at, `поле «${name}» пропущено: здесь должно быть ${expected}`)
  }
  /** A field that exists and passes `reader`; reports one that does not pass. */
  const read = <Value>(
    name: string,
    expected: string,
    reader: (value: FieldValue) => Value | undefined,
  ) => {
    const field = find(name)
    const value = field && reader(field.value)
    if (field !== undefined && value === undefined) skip(field, expected)
    return value
  }
  return {
    lineOf: (name) =>
      [...fields].find(([written]) => toKey(written) === toKey(name))?.[1].line ?? line,
    text: (name) => read(name, 'строкой', toText),
    isText: (name) => find(name)?.value.kind === 'text',
    number: (name) => read(name, 'числом', toNumber),
    boolean: (name) => read(name, 'true или false', toBoolean),
    texts: (name) => read(name, 'списком строк', toTexts) ?? [],
    fields: (name) =>
      read(name, 'набором полей', (value) =>
        value.kind === 'fields' ? createFields(value, warn, [...path, name]) : undefined,
      ),
    all: (...names) => {
      const found = names.flatMap((name) => find(name) ?? [])
      return [...new Set(found)]
    },
    skip,
    reportUnknown: (...except) => {
      const known = new Set([...asked, ...except.map(toKey)])
      for (const [key, { name, line: at }] of byName) {
        if (!known.has(key)) warn(at, `поле «${name}» не импортируется: оно неизвестно`)
      }
    },
  }
}

/** The fields that have a value, by their keys; of two spellings of one name the first counts. */
function indexed(fields: FieldMap, path: readonly string[], warn: Warn): Map<string, Field> {
  const byName = new Map<string, Field>()
  for (const [written, { line, value }] of fields) {
    if (value === undefined || isEmpty(value)) continue
    const name = [...path, written].join('.')
    const same = byName.get(toKey(written))
    if (same === undefined) byName.set(toKey(written), { name, line, value })
    else warn(line, `поле «${name}» не взято: уже есть «${same.name}»`)
  }
  return byName
}

function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '')
}

function isEmpty(value: FieldValue): boolean {
  if (value.kind === 'list') return value.items.length === 0
  return value.kind === 'text' ? value.text === '' : value.fields.size === 0
}

/** The text of a scalar. */
export function toText(value: FieldValue): string | undefined {
  return value.kind === 'text' ? value.text : undefined
}

/** A list of texts, or one text. */
export function toTexts(value: FieldValue): string[] | undefined {
  const texts = (value.kind === 'list' ? value.items : [value]).map(toText)
  return texts.every((text) => text !== undefined) ? texts.filter((text) => text !== '') : undefined
}

/** `true` and `false` as YAML 1.1 and TOML write them, quoted or not. */
export function toBoolean(value: FieldValue): boolean | undefined {
  const word = toText(value)?.toLowerCase() ?? ''
  if (['true', 'yes', 'on', '1'].includes(word)) return true
  return ['false', 'no', 'off', '0'].includes(word) ? false : undefined
}

function toNumber(value: FieldValue): number | undefined {
  const text = toText(value)?.replace(',', '.') ?? ''
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : undefined
}
