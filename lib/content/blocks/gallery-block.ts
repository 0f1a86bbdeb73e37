import { titleNodes } from '#lib/content/markdown/nodes.ts'
import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { pictureNodes } from '#lib/content/markdown/picture-nodes.ts'
import { pictureFields } from '#lib/content/queries/fields.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import { toPicture } from '#lib/content/reshape/parts/to-picture.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const galleryBlockFields = `_type == "galleryBlock" => {
  title,
  images[] { ${pictureFields}, caption }
}`

export type GalleryBlock = BlockFrame<'galleryBlock'> & { title?: string; pictures: Picture[] }

export const galleryBlock: BlockDefinition<GalleryBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'caption', 'credit'],
  toView,
  toMarkdown: (block, resolve) => [
    ...titleNodes(block),
    ...block.pictures.flatMap((picture) => pictureNodes(picture, resolve)),
  ],
}

function toView(stored: StoredBlock<'galleryBlock'>): GalleryBlock | undefined {
  const pictures = parseList(stored.images).flatMap((image) => toPicture(image) ?? [])
  if (pictures.length === 0) return undefined
  const title = parseText(stored.title)
  return { ...toFrame(stored), ...(title && { title }), pictures }
}
