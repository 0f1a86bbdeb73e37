import { z } from 'zod'
import { isContextPath } from '#lib/format/context-path.ts'
import { cleanLine } from './clean-text.ts'

/** Where a visit began, as far as the page's script told. */
export type Origin = {
  /** Path of the first page, without its query. */
  entryPage?: string
  /** Host of the site that linked to it. */
  referrerHost?: string
  /** The campaign of the link: `{ source: 'yandex', medium: 'cpc' }`. */
  utm?: Partial<Record<(typeof utmParts)[number], string>>
}

const utmParts = ['source', 'medium', 'campaign', 'content', 'term'] as const

const longest = 200

const line = z
  .unknown()
  .optional()
  .transform((value) => {
    const text = typeof value === 'string' && value.isWellFormed() ? cleanLine(value) : ''
    return text.length <= longest ? text : ''
  })

const origin = z.object({
  entryPage: line,
  referrer: line,
  utmSource: line,
  utmMedium: line,
  utmCampaign: line,
  utmContent: line,
  utmTerm: line,
})

/** Fields of the form that a script fills; a value that cannot be read never costs a request. */
export const originFieldNames = origin.keyof().options

export type OriginFieldName = (typeof originFieldNames)[number]

/** Reads the origin from a posted form; undefined when it says nothing. */
export function parseOrigin(given: object): Origin | undefined {
  const fields = origin.parse(given)
  const { utmSource, utmMedium, utmCampaign, utmContent, utmTerm } = fields
  const values = [utmSource, utmMedium, utmCampaign, utmContent, utmTerm]
  const utm: NonNullable<Origin['utm']> = {}
  for (const [index, part] of utmParts.entries()) {
    if (values[index]) utm[part] = values[index]
  }
  const found: Origin = {
    ...(/^\/[^?#\s]*$/.test(fields.entryPage) && { entryPage: fields.entryPage }),
    ...(/^[\p{L}\d.-]+$/u.test(fields.referrer) && { referrerHost: fields.referrer }),
    ...(Object.keys(utm).length > 0 && { utm }),
  }
  return Object.keys(found).length > 0 ? found : undefined
}

/**
 * The origin fields that the page of the form fills without scripts, from the `Referer` of its own
 * request: the page of this site that linked to it, or the host of another site.
 */
export function linkingPage(
  referer: string | null,
  siteUrl: string,
): { entryPage?: string; referrer?: string } {
  const url = referer === null ? null : URL.parse(referer)
  if (url === null) return {}
  return url.origin === siteUrl ? { entryPage: url.pathname } : { referrer: url.host }
}

/** The page that a request is about: its path, or undefined. */
export const context = line.transform((path) => (isContextPath(path) ? path : undefined))
