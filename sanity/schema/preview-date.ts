import { formatDate } from '#lib/format/dates.ts'

/** A stored date for a preview: «22 июля 2025»; undefined for anything else. */
export function previewDate(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? formatDate(value)
    : undefined
}
