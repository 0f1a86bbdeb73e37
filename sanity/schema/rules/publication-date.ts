import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { appearanceTime, isToCome, ownZone } from '#lib/format/appearance.ts'
import { isRecord } from '#lib/is-record.ts'
import { publishedId } from './published-id.ts'

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
  if (!isRecord(published) || isToCome(published['publishedAt'], now)) return undefined
  const time = appearanceTime(publishedAt, { zone: ownZone(), now })
  return `Статья уже на сайте. После «Опубликовать» она исчезнет с него и появится снова ${time}.`
}
