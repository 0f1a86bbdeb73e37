import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import { blockText } from '#lib/content/block-text.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedList, storedText } from '#lib/content/stored.ts'
import { richTextFields } from '#lib/content/text-fields.ts'
import { toRichText } from '#lib/content/to-text-block.ts'
import type { TextBlock } from '#lib/content/view-types.ts'

export const faqBlockFields = `_type == "faqBlock" => {
  title,
  questions[] { question, answer[] { ${richTextFields} } }
}`

export type FaqBlock = BlockFrame<'faqBlock'> & {
  title?: string
  questions: {
    question: string
    answer: TextBlock[]
    /** The answer without marks, a line a paragraph: what structured data says of it. */
    answerText: string
  }[]
}

export function toFaqBlock(result: BlockResult<'faqBlock'>): FaqBlock | undefined {
  const questions = storedList(result.questions)
    .map((stored) => {
      const answer = toRichText(stored.answer)
      const answerText = answer.map(blockText).join('\n')
      return { question: storedText(stored.question), answer, answerText }
    })
    .filter(({ question, answer }) => question !== '' && answer.length > 0)
  if (questions.length === 0) return undefined
  const title = storedText(result.title)
  return { ...toFrame(result), ...(title && { title }), questions }
}
