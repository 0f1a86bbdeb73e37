import { refusal } from '#lake/errors.ts'

/**
 * Which documents a query sees: every one as it is (`raw`), or one for each published id, taken
 * from the first layer that has it: `published`, `drafts` or the name of a release. Published
 * documents are implied below a stack of others.
 */
export type Perspective = 'raw' | readonly string[]

/** From this version on, a query that names no perspective sees published documents only. */
const publishedSince = '2025-02-19'

const mostLayers = 20

/** Reads `drafts`, `rSpring,drafts` or `["rSpring","drafts"]`. Throws a 400 for anything else. */
export function parsePerspective(value: string | null, version: string | undefined): Perspective {
  if (value === null || value === '') return defaultPerspective(version)
  if (value === 'raw' || value === '["raw"]') return 'raw'
  const named = namesIn(value)
  const layers = named.length === 1 && named[0] === 'previewDrafts' ? ['drafts'] : named
  const isStack =
    layers.length > 0 &&
    layers.length <= mostLayers &&
    layers.every((layer) => layer !== 'raw' && /^[\w-]{1,100}$/.test(layer)) &&
    new Set(layers).size === layers.length
  if (isStack) return layers.includes('published') ? layers : [...layers, 'published']
  throw refusal(
    400,
    `Unsupported perspective "${value.slice(0, 200)}": use published, drafts, raw or releases`,
  )
}

/** A list of JSON, or names between commas. What is not valid JSON has no valid names either. */
function namesIn(value: string): string[] {
  if (!value.startsWith('[')) return value.split(',')
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list.map((name) => (typeof name === 'string' ? name : '')) : ['']
  } catch {
    return ['']
  }
}

function defaultPerspective(version: string | undefined): Perspective {
  if (version === undefined || /^x$/i.test(version)) return ['published']
  return version >= publishedSince ? ['published'] : 'raw'
}

/** The id that a document has in a layer of a perspective. */
export function idInLayer(layer: string, publishedId: string): string {
  if (layer === 'published') return publishedId
  return layer === 'drafts' ? `drafts.${publishedId}` : `versions.${layer}.${publishedId}`
}
