import { refusal } from '#lake/errors.ts'

export type Perspective = 'raw' | 'published' | 'drafts'

/** From this version on, a query that names no perspective sees published documents only. */
const publishedSince = '2025-02-19'

/** Throws a 400 for a release stack: the lake has no releases yet. */
export function parsePerspective(value: string | null, version: string | undefined): Perspective {
  if (value === null || value === '') return defaultPerspective(version)
  if (value === 'raw' || value === 'published') return value
  if (value === 'previewDrafts') return 'drafts'
  const [first, second, ...rest] = value.split(',')
  if (first === 'drafts' && (second ?? 'published') === 'published' && rest.length === 0) {
    return 'drafts'
  }
  throw refusal(400, `Unsupported perspective "${value}": use published, drafts or raw`)
}

function defaultPerspective(version: string | undefined): Perspective {
  if (version === undefined || /^x$/i.test(version)) return 'published'
  return version >= publishedSince ? 'published' : 'raw'
}
