/**
 * Validator of an article's date, as a warning: a date in the future does not delay publication.
 *
 * @param now ISO 8601, UTC
 */
export function publicationDateWarning(
  publishedAt: string | undefined,
  documentId: string | undefined,
  now: string,
): string | undefined {
  // A version in a release waits for its release.
  if (!publishedAt || documentId?.startsWith('versions.')) return undefined
  return Date.parse(publishedAt) > Date.parse(now)
    ? 'Дата ещё не наступила, но после «Опубликовать» статья появится на сайте сразу. Чтобы она появилась позже, откройте «⋯» рядом с «Опубликовать» и выберите «Запланировать публикацию».'
    : undefined
}
