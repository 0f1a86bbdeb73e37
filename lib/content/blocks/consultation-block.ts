import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedText } from '#lib/content/stored.ts'

export const consultationBlockFields = `_type == "consultationBlock" => { title, text, label }`

/** A button; with a title or a text, a card with a button. */
export type ConsultationBlock = BlockFrame<'consultationBlock'> & {
  title?: string
  text?: string
  label: string
}

export function toConsultationBlock(result: BlockResult<'consultationBlock'>): ConsultationBlock {
  const title = storedText(result.title)
  const text = storedText(result.text)
  return {
    ...toFrame(result),
    ...(title && { title }),
    ...(text && { text }),
    label: storedText(result.label) || 'Получить консультацию',
  }
}
