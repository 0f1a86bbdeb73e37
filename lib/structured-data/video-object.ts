import type { VideoObjectLeaf } from 'schema-dts'
import type { Film } from '#lib/content/view/parts/block-facts.ts'
import { pictureAddress } from '#lib/format/picture-sources.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { pictureObject } from './image-object.ts'
import { isDate } from './is-date.ts'

/**
 * A film of the page, or `undefined` while it lacks what search engines ask for: title,
 * description, poster and the date of its upload
 * (https://developers.google.com/search/docs/appearance/structured-data/video).
 */
export function videoObject(film: Film, id: string, siteUrl: string): VideoObjectLeaf | undefined {
  const { poster, uploadedAt, src, mimeType } = film
  const name = plainText(film.title)
  const description = plainText(film.description ?? '')
  const thumbnail = pictureObject(poster, `${id}-poster`, siteUrl)
  if (!name || !description || !poster || !thumbnail || !isDate(uploadedAt)) return undefined
  return {
    '@type': 'VideoObject',
    '@id': id,
    name,
    description,
    thumbnailUrl: new URL(pictureAddress(poster), siteUrl).href,
    thumbnail,
    contentUrl: new URL(src, siteUrl).href,
    encodingFormat: mimeType,
    uploadDate: uploadedAt,
    inLanguage: 'ru',
  }
}
