import { moscowTime } from '#sanity/studio/moscow-time.ts'

/** A version of an article in a release, or a published article with a time to come. */
export type PlannedVersion = {
  _id: string
  title: string | null
  /** Whether the release unpublishes the article. */
  leaves: boolean
  /** When the release runs, ISO 8601; null while it has no time, or without a release. */
  publishAt: string | null
  /** The date of the article, ISO 8601. */
  publishedAt: string | null
}

/** One line of «Запланированные». */
export type Planned = { id: string; title: string; time: string }

/** Scheduled articles, the next one first; each is listed once, at its first time. */
export function toPlanned(versions: readonly PlannedVersion[]): Planned[] {
  const planned = new Map<string, Planned>()
  for (const version of versions) {
    const { _id, title, leaves } = version
    const time = appears(version)
    const id = _id.replace(/^versions\.[^.]+\./, '')
    const known = planned.get(id)
    if (!time || (known && known.time <= time)) continue
    const name = title ?? 'Без заголовка'
    planned.set(id, { id, title: leaves ? `Снять с публикации: ${name}` : name, time })
  }
  return [...planned.values()].toSorted((a, b) => a.time.localeCompare(b.time))
}

/** A release may run before the date of the article: it appears when both have come. */
function appears({ _id, leaves, publishAt, publishedAt }: PlannedVersion): string | null {
  if (!_id.startsWith('versions.')) return publishedAt
  if (leaves || publishAt === null || publishedAt === null) return publishAt
  return Date.parse(publishedAt) > Date.parse(publishAt) ? publishedAt : publishAt
}

/** «5 декабря, 10:00 — Заголовок». */
export function plannedTitle({ title, time }: Planned): string {
  return `${moscowTime(time)} — ${title}`
}
