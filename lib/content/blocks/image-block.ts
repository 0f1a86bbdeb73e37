import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { pictureNodes } from '#lib/content/markdown/picture-nodes.ts'
import { pictureFields } from '#lib/content/queries/fields.ts'
import { toPicture } from '#lib/content/reshape/parts/to-picture.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const imageBlockFields = `_type == "imageBlock" => { ${pictureFields}, caption }`

export type ImageBlock = BlockFrame<'imageBlock'> & { picture: Picture }

export const imageBlock: BlockDefinition<ImageBlock> = {
  places: ['body'],
  visibleFields: ['caption', 'credit'],
  toView,
  toMarkdown: ({ picture }, resolve) => pictureNodes(picture, resolve),
}

function toView(stored: StoredBlock<'imageBlock'>): ImageBlock | undefined {
  const picture = toPicture(stored)
  return picture && { ...toFrame(stored), picture }
}
