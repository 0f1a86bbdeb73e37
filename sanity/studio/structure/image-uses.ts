import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** The texts beside an image in one place of a document. */
export type ImageUse = { alt: string; credit: string }

/** Every place inside a document that shows the image asset of that id. */
export function imageUses(value: unknown, assetId: string): ImageUse[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => imageUses(item, assetId))
  if (!isRecord(value)) return []
  const { asset } = value
  const own =
    isRecord(asset) && asset['_ref'] === assetId
      ? [{ alt: textOf(value['alt']), credit: textOf(value['credit']) }]
      : []
  return [...own, ...Object.values(value).flatMap((child) => imageUses(child, assetId))]
}

/** One line per use: its alt text and credit, or that the alt text is missing. */
export function describeUses(uses: readonly ImageUse[]): string {
  return uses
    .map(({ alt, credit }) =>
      [alt === '' ? 'без описания' : `«${alt}»`, credit && `автор: ${credit}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
}
