import { formatDate } from './dates.ts'
import { parsePublicationTime } from './publication-time.ts'

/**
 * Which revision of a legal text this is, by the version its editor gave it: «Редакция от 1 ноября
 * 2026» for `2026-11-01`, with what follows the day; «Редакция: 3» for any other.
 */
export function revisionLine(version: string): string {
  const [, day = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?![\d-])(.*)$/s.exec(version) ?? []
  const isDay = parsePublicationTime(day) !== undefined
  return isDay ? `Редакция от ${formatDate(day)}${rest}` : `Редакция: ${version}`
}
