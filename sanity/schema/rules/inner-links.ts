import { isRecord } from '#lib/is-record.ts'
import { textOf } from './stored-body.ts'

type Path = (string | { _key: string } | number)[]

/** An address somewhere inside a value, with the way to it from the value. */
export type FoundLink = { href: string; path: Path }

const hrefFields = new Set(['href', 'actionHref', 'to'])

/** Every address in a value of any shape: annotations of texts, buttons, items of menus. */
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

/** Validator of a text, as a warning: a reader finds a way on from here. */
export function checkInnerLink(body: unknown): true | string {
  return body === undefined || hasInnerLink(body)
    ? true
    : 'В тексте нет ссылки на другую страницу сайта: поставьте хотя бы одну, на услугу или статью.'
}

/** Whether a text leads to another page of this site. */
function hasInnerLink(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasInnerLink)
  if (!isRecord(value)) return false
  if (value['_type'] === 'internalLink' && isRecord(value['reference'])) return true
  return Object.entries(value).some(([field, child]) =>
    hrefFields.has(field) ? textOf(child).startsWith('/') : hasInnerLink(child),
  )
}
