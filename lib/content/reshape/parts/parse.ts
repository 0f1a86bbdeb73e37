import { isRecord } from '#lib/json/is-record.ts'

/**
 * What the lake holds may differ from what the schema promises: an import, a script or an older
 * schema wrote it. These read a value as what it should be, or as nothing.
 */

/** A text without the spaces around it; empty for anything that is no text. */
export function parseText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The members of a list that have fields; none for anything that is no list. */
export function parseList<Item>(list: readonly Item[] | null | undefined): NonNullable<Item>[] {
  return Array.isArray(list) ? list.filter((item): item is NonNullable<Item> => isRecord(item)) : []
}

/** The texts of a list that say something; none for anything that is no list. */
export function parseTexts(list: readonly unknown[] | null | undefined): string[] {
  return Array.isArray(list) ? list.map(parseText).filter(Boolean) : []
}
