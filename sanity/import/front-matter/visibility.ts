import type { Seo } from '#sanity/import/documents.ts'
import type { FieldValue } from './field-value.ts'
import { type Field, type Fields, toBoolean, toText } from './fields.ts'

/**
 * Reads what search engines should show: `seo`, and the wishes not to be found: `noindex`, `robots`,
 * `sitemap: false`.
 */
export function readSeo(fields: Fields): Seo | undefined {
  const own = fields.fields('seo')
  const title = own?.text('title') ?? fields.text('metaTitle') ?? fields.text('seoTitle')
  const description = own?.text('description')
  const noindex = own?.boolean('noindex') ?? (wishesToHide(fields) ? true : undefined)
  own?.reportUnknown()
  const seo = { title, description, noindex }
  return own !== undefined || Object.values(seo).some((value) => value !== undefined)
    ? seo
    : undefined
}

function wishesToHide(fields: Fields): boolean {
  const yes = fields.all('noindex', 'robotsNoIndex', 'hideFromSearch', 'excludeFromSitemap')
  const sitemap = fields.all('sitemap')
  return (
    yes.some(({ value }) => toBoolean(value) === true) ||
    fields.all('robots').some(({ value }) => forbids(value)) ||
    sitemap.some(isOutOfSitemap)
  )
}

function forbids(value: FieldValue): boolean {
  if (value.kind === 'text') return /\b(?:noindex|none)\b/i.test(value.text)
  if (value.kind === 'list') return value.items.some(forbids)
  const index = value.fields.get('index')?.value
  const noindex = value.fields.get('noindex')?.value
  return (
    (index !== undefined && toBoolean(index) === false) ||
    (noindex !== undefined && toBoolean(noindex) === true)
  )
}

function isOutOfSitemap({ value }: Field): boolean {
  if (value.kind !== 'fields')
    return toBoolean(value) === false || /^(?:exclude|ignore|no)$/i.test(toText(value) ?? '')
  return ['exclude', 'disable', 'ignore'].some((name) => {
    const inner = value.fields.get(name)?.value
    return inner !== undefined && toBoolean(inner) === true
  })
}
