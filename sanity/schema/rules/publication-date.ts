import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { appearanceTime, isToCome, ownZone } from '#lib/format/appearance.ts'
import { parsePublicationTime } from '#lib/format/publication-time.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { publishedId } from './published-id.ts'

/** Validator of an article's date: without a time to read, the article is never on the site. */
export function readableTime(publishedAt: unknown): true | string {
  const isTime = publishedAt === undefined || parsePublicationTime(publishedAt) !== undefined
  return isTime || 'Это не дата, и статьи с ней на сайте не будет. Выберите дату в календаре.'
}

type Asking = Pick<ValidationContext, 'getClient' | 'document'>

/**
 * Validator of an article's date, as a warning: a time to come takes an article off the site that
 * visitors already read.
 */
export async function hidesPublished(
  publishedAt: string | undefined,
  { getClient, document }: Asking,
): Promise<CustomValidatorResult> {
  const now = Date.now()
  if (document === undefined || !isToCome(publishedAt, now)) return true
  const published = await getClient({ apiVersion })
    .withConfig({ perspective: 'published' })
    .fetch<unknown>('*[_id == $id][0] { publishedAt }', { id: publishedId(document._id) })
  return hidingWarning(publishedAt, published, now) ?? true
}

/**
 * The warning, given what is published under the same id.
 *
 * @param now milliseconds since 1970
 */
export function hidingWarning(
  publishedAt: string,
  published: unknown,
  now: number,
): string | undefined {
  if (!isRecord(published)) return undefined
  const appeared = published['publishedAt']
  if (isToCome(appeared, now) || readableTime(appeared ?? undefined) !== true) return undefined
  const time = appearanceTime(publishedAt, { zone: ownZone(), now })
  return `Статья уже на сайте. После «Опубликовать» она исчезнет с него и появится снова ${time}.`
}
