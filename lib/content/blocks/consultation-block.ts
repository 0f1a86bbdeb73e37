import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseText } from '#lib/content/reshape/parse.ts'

export const consultationBlockFields = `_type == "consultationBlock" => { title, text, label }`

/** A button; with a title or a text, a card with a button. */
export type ConsultationBlock = BlockFrame<'consultationBlock'> & {
  title?: string
  text?: string
  label: string
}

export function toConsultationBlock(result: BlockResult<'consultationBlock'>): ConsultationBlock {
  const title = parseText(result.title)
  const text = parseText(result.text)
  return {
    ...toFrame(result),
    ...(title && { title }),
    ...(text && { text }),
    label: parseText(result.label) || 'Получить консультацию',
  }
}
