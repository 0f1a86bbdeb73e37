import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from './stored-body.ts'

type Path = (string | { _key: string } | number)[]

/** An address inside a value, with its path. */
export type FoundLink = { href: string; path: Path }

/** Fields that hold an address. */
export const hrefFields: ReadonlySet<string> = new Set(['href', 'actionHref', 'to'])

/** Every address in a value of any shape: annotations, buttons, menu items. */
export function findLinks(value: unknown, path: Path = []): FoundLink[] {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.flatMap((item, index) => {
      const key = isRecord(item) ? textOf(item['_key']) : ''
      return findLinks(item, [...path, key ? { _key: key } : index])
    })
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([field, child]) =>
    hrefFields.has(field) && typeof child === 'string'
      ? [{ href: child, path: [...path, field] }]
      : findLinks(child, [...path, field]),
  )
}
