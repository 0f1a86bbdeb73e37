import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from './stored-body.ts'

/**
 * Validator of an image field that the site can do without, but not well: it asks for the photograph
 * and says which one to supply (`docs/shot-list.md`).
 */
export function photographWanted(wanted: string) {
  return (image: unknown): true | string => (hasAsset(image) ? true : `Нет фотографии. ${wanted}`)
}

/**
 * Validator of an image that should prove something: a drawing proves nothing. The text alternative
 * says which images are drawings.
 */
export function photographNotDrawing(wanted: string) {
  return (image: unknown): true | string =>
    hasAsset(image) && /^\s*(?:гравюра|рисунок)(?!\p{L})/iu.test(textOf(image['alt']))
      ? `Нет фотографии: здесь рисунок. ${wanted}`
      : true
}

function hasAsset(image: unknown): image is Record<string, unknown> {
  return isRecord(image) && isRecord(image['asset'])
}
