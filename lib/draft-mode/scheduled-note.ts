import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { appearanceTime, isToCome } from '#lib/format/appearance.ts'
import { getPreview } from './preview.ts'

/** What an editor in draft mode must know of an article that visitors cannot see yet. */
export async function scheduledNote(publishedAt: string): Promise<string | undefined> {
  if ((await getPreview()) === undefined) return undefined
  const now = Date.now()
  if (!isToCome(publishedAt, now)) return undefined
  return `Запланирована: посетители увидят её ${appearanceTime(publishedAt, { zone: officeTimeZone, now })}`
}
