import { moscowTime } from '#sanity/studio/moscow-time.ts'

/** A version of an article in a release. */
export type PlannedVersion = {
  _id: string
  title: string | null
  /** Whether the release unpublishes the article. */
  leaves: boolean
  /** When the release runs, ISO 8601; null while it has no time. */
  publishAt: string | null
}

/** One line of «Запланированные». */
export type Planned = { id: string; title: string; time: string }

/** Scheduled articles, the next one first; each is listed once, at its first time. */
export function toPlanned(versions: readonly PlannedVersion[]): Planned[] {
  const planned = new Map<string, Planned>()
  for (const { _id, title, leaves, publishAt: time } of versions) {
    const id = _id.replace(/^versions\.[^.]+\./, '')
    const known = planned.get(id)
    if (!time || (known && known.time <= time)) continue
    const name = title ?? 'Без заголовка'
    planned.set(id, { id, title: leaves ? `Снять с публикации: ${name}` : name, time })
  }
  return [...planned.values()].toSorted((a, b) => a.time.localeCompare(b.time))
}

/** «5 декабря, 10:00 — Заголовок». */
export function plannedTitle({ title, time }: Planned): string {
  return `${moscowTime(time)} — ${title}`
}
