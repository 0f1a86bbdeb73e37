import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { PageBlockResult } from '#lib/content/page-block.ts'
import { storedText } from '#lib/content/stored.ts'
import { richTextFields } from '#lib/content/text-fields.ts'
import { toPicture } from '#lib/content/to-picture.ts'
import { toRichText } from '#lib/content/to-text-block.ts'
import type { Picture, TextBlock } from '#lib/content/view-types.ts'
import { pictureFields } from './image-block.ts'

export const textImageBlockFields = `_type == "textImageBlock" => {
  title,
  text[] { ${richTextFields} },
  image { ${pictureFields} },
  imageSide
}`

export type TextImageBlock = BlockFrame<'textImageBlock'> & {
  title?: string
  text: TextBlock[]
  picture?: Picture
  side: 'left' | 'right'
}

export function toTextImageBlock(
  result: PageBlockResult<'textImageBlock'>,
): TextImageBlock | undefined {
  const text = toRichText(result.text)
  if (text.length === 0) return undefined
  const title = storedText(result.title)
  const picture = toPicture(result.image)
  return {
    ...toFrame(result),
    ...(title && { title }),
    text,
    ...(picture && { picture }),
    side: result.imageSide === 'left' ? 'left' : 'right',
  }
}
