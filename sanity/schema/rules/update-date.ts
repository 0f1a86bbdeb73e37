import type { ValidationContext } from 'sanity'
import { parsePublicationTime } from '#lib/format/publication-time.ts'

/** Validator of an article's date of update: the site ignores one that cannot be read. */
export function readableUpdate(updatedAt: unknown): true | string {
  const isTime = updatedAt === undefined || parsePublicationTime(updatedAt) !== undefined
  return isTime || 'Это не дата, и на сайте её не будет. Выберите дату в календаре.'
}

/**
 * Validator of an article's date of update: it follows the publication and is not to come. That of a
 * scheduled article may be its publication, before which nobody reads it.
 */
export function updateAfterPublication(
  updatedAt: unknown,
  { document }: Pick<ValidationContext, 'document'>,
): true | string {
  return updateProblem(updatedAt, document?.['publishedAt'], Date.now()) ?? true
}

/**
 * Says in Russian what is wrong with a date of update.
 *
 * @param now milliseconds since 1970
 */
export function updateProblem(
  updatedAt: unknown,
  publishedAt: unknown,
  now: number,
): string | undefined {
  const updated = parsePublicationTime(updatedAt)
  const published = parsePublicationTime(publishedAt)
  if (updated === undefined) return undefined
  if (published !== undefined && updated < published) {
    return 'Дата обновления раньше даты публикации: исправьте её или очистите поле.'
  }
  return updated > Math.max(now, published ?? now)
    ? 'Этот день ещё не наступил: укажите, когда текст действительно изменился, или очистите поле.'
    : undefined
}
