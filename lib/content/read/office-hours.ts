import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { OfficeSchedule } from '#lib/content/view/parts/office-schedule.ts'
import { askUncached } from './ask-uncached.ts'

/**
 * When the office answers, by the settings; undefined if they say nothing. For lib/serving; see
 * `askUncached`.
 */
export async function readOfficeHours(): Promise<OfficeSchedule | undefined> {
  return toSite(await askUncached(siteQuery)).officeSchedule
}
