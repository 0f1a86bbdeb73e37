import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { OfficeSchedule } from '#lib/content/view/parts/office-schedule.ts'
import { askLake } from './ask-lake.ts'
import { getClient } from './client.ts'

/** Longest time that a lake may take which is there but hangs. */
const limitMs = 5_000

/**
 * When the office answers, by the settings; undefined if they say nothing. Read without any cache and
 * without Next, for lib/serving. Throws when the lake cannot be read.
 */
export async function readOfficeHours(): Promise<OfficeSchedule | undefined> {
  const { result } = await askLake(getClient(), {
    query: siteQuery,
    params: {},
    now: new Date().toISOString(),
    signal: AbortSignal.timeout(limitMs),
  })
  return toSite(result).officeSchedule
}
