import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { PageBlockResult } from './page-block.ts'
import { parseText } from '#lib/content/reshape/parse.ts'
import { richTextFields } from '#lib/content/queries/text-fields.ts'
import { toPicture } from '#lib/content/reshape/to-picture.ts'
import { toRichText } from '#lib/content/reshape/to-text-block.ts'
import type { Picture } from '#lib/content/view/picture.ts'
import type { TextBlock } from '#lib/content/view/text.ts'
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
  const title = parseText(result.title)
  const picture = toPicture(result.image)
  return {
    ...toFrame(result),
    ...(title && { title }),
    text,
    ...(picture && { picture }),
    side: result.imageSide === 'left' ? 'left' : 'right',
  }
}
