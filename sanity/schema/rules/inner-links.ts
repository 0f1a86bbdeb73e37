import { isRecord } from '#lib/json/is-record.ts'
import { hrefFields } from './find-links.ts'
import { textOf } from './stored-body.ts'

/** Validator of a text, as a warning: it links to another page of the site. */
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
