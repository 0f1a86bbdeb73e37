import { moscowTime } from '#sanity/studio/moscow-time.ts'

/** An article as stored, and the release that will publish that version of it. */
export type PlannedArticle = {
  _id: string
  title: string | null
  publishedAt: string | null
  release: { title: string | null; publishAt: string | null } | null
}

/** One line of «Запланированные». */
export type Planned = { id: string; title: string; time: string }

/**
 * Articles that are to appear, the next one first: those in a scheduled release at its time, others
 * at a date of publication that is still to come.
 *
 * @param now ISO 8601, UTC
 */
export function toPlanned(articles: readonly PlannedArticle[], now: string): Planned[] {
  const planned = new Map<string, Planned>()
  for (const { _id, title, publishedAt, release } of articles) {
    const id = _id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
    const time = release?.publishAt ?? publishedAt
    const known = planned.get(id)
    if (!time || time <= now || (known && known.time <= time)) continue
    planned.set(id, { id, title: title ?? 'Без заголовка', time })
  }
  return [...planned.values()].toSorted((a, b) => a.time.localeCompare(b.time))
}

/** «5 декабря, 10:00 — Заголовок». */
export function plannedTitle({ title, time }: Planned): string {
  return `${moscowTime(time)} — ${title}`
}
