import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { toPicture } from '#lib/content/reshape/to-picture.ts'
import type { Picture } from '#lib/content/view/picture.ts'

/** What `toPicture` needs of an image field; `path` is the asset's place under the lake. */
export const pictureFields = `
  alt,
  credit,
  hotspot { x, y },
  crop { left, top, right, bottom },
  "asset": asset-> {
    path,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "colour": metadata.palette.dominant.background
  }`

export const imageBlockFields = `_type == "imageBlock" => { ${pictureFields}, caption }`

export type ImageBlock = BlockFrame<'imageBlock'> & { picture: Picture }

export function toImageBlock(result: BlockResult<'imageBlock'>): ImageBlock | undefined {
  const picture = toPicture(result)
  return picture && { ...toFrame(result), picture }
}
