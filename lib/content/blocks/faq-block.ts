import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import { blockText } from '#lib/content/reshape/block-text.ts'
import type { BlockResult } from './body-member.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'
import { richTextFields } from '#lib/content/queries/text-fields.ts'
import { toRichText } from '#lib/content/reshape/to-text-block.ts'
import type { TextBlock } from '#lib/content/view/text.ts'

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
  const questions = parseList(result.questions)
    .map((stored) => {
      const answer = toRichText(stored.answer)
      const answerText = answer.map(blockText).join('\n')
      return { question: parseText(stored.question), answer, answerText }
    })
    .filter(({ question, answer }) => question !== '' && answer.length > 0)
  if (questions.length === 0) return undefined
  const title = parseText(result.title)
  return { ...toFrame(result), ...(title && { title }), questions }
}
