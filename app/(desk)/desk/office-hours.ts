import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { getSite } from '#lib/content/read/site.ts'

/** When the office answers; undefined if it promises nothing or the lake cannot be read. */
export async function findOfficeHours(): Promise<OfficeHours | undefined> {
  try {
    return (await getSite()).officeSchedule
  } catch {
    // The desk shows requests without their deadlines rather than nothing.
    return undefined
  }
}
