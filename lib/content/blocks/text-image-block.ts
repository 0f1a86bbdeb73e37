import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { pictureFields, richTextFields } from '#lib/content/queries/fields.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toRichText } from '#lib/content/reshape/parts/to-paragraph.ts'
import { toPicture } from '#lib/content/reshape/parts/to-picture.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const textImageBlockFields = `_type == "textImageBlock" => {
  title,
  text[] { ${richTextFields} },
  image { ${pictureFields} },
  imageSide
}`

export type TextImageBlock = BlockFrame<'textImageBlock'> & {
  title?: string
  text: Paragraph[]
  picture?: Picture
  side: 'left' | 'right'
}

export const textImageBlock: BlockDefinition<TextImageBlock> = {
  places: ['page'],
  visibleFields: ['title', 'text', 'credit'],
  toView,
}

function toView(stored: StoredBlock<'textImageBlock'>): TextImageBlock | undefined {
  const text = toRichText(stored.text)
  if (text.length === 0) return undefined
  const title = parseText(stored.title)
  const picture = toPicture(stored.image)
  return {
    ...toFrame(stored),
    ...(title && { title }),
    text,
    ...(picture && { picture }),
    side: stored.imageSide === 'left' ? 'left' : 'right',
  }
}
