import { isRecord } from '#lib/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** What one place of a document says of an image it shows. */
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

/** «альт», credit, or that there is no alt: what the owner wants to know of the uses. */
export function describeUses(uses: readonly ImageUse[]): string {
  return uses
    .map(({ alt, credit }) =>
      [alt === '' ? 'без описания' : `«${alt}»`, credit && `автор: ${credit}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
}
