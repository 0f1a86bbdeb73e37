import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'
import { toPicture } from '#lib/content/reshape/to-picture.ts'
import type { Picture } from '#lib/content/view/picture.ts'
import { pictureFields } from './image-block.ts'

export const galleryBlockFields = `_type == "galleryBlock" => {
  title,
  images[] { ${pictureFields}, caption }
}`

export type GalleryBlock = BlockFrame<'galleryBlock'> & { title?: string; pictures: Picture[] }

export function toGalleryBlock(result: BlockResult<'galleryBlock'>): GalleryBlock | undefined {
  const pictures = parseList(result.images).flatMap((image) => toPicture(image) ?? [])
  if (pictures.length === 0) return undefined
  const title = parseText(result.title)
  return { ...toFrame(result), ...(title && { title }), pictures }
}
