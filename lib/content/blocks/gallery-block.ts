import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedList, storedText } from '#lib/content/stored.ts'
import { toPicture } from '#lib/content/to-picture.ts'
import type { Picture } from '#lib/content/view-types.ts'
import { pictureFields } from './image-block.ts'

export const galleryBlockFields = `_type == "galleryBlock" => {
  title,
  images[] { ${pictureFields}, caption }
}`

export type GalleryBlock = BlockFrame<'galleryBlock'> & { title?: string; pictures: Picture[] }

export function toGalleryBlock(result: BlockResult<'galleryBlock'>): GalleryBlock | undefined {
  const pictures = storedList(result.images).flatMap((image) => toPicture(image) ?? [])
  if (pictures.length === 0) return undefined
  const title = storedText(result.title)
  return { ...toFrame(result), ...(title && { title }), pictures }
}
