import { textNodes } from '#lib/content/markdown/text-nodes.ts'
import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { paragraph, strong, titleNodes } from '#lib/content/markdown/nodes.ts'
import { richTextFields } from '#lib/content/queries/fields.ts'
import { paragraphText } from '#lib/content/reshape/parts/paragraph-text.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import { toRichText } from '#lib/content/reshape/parts/to-paragraph.ts'
import type { Question } from '#lib/content/view/parts/block-facts.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const faqBlockFields = `_type == "faqBlock" => {
  title,
  questions[] { question, answer[] { ${richTextFields} } }
}`

export type FaqBlock = BlockFrame<'faqBlock'> & {
  title?: string
  questions: (Question & { answer: Paragraph[] })[]
}

export const faqBlock: BlockDefinition<FaqBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'question', 'answer'],
  toView,
  toMarkdown: (block, resolve) => [
    ...titleNodes(block),
    ...block.questions.flatMap(({ question, answer }) => [
      paragraph(strong(question)),
      ...textNodes(answer, resolve),
    ]),
  ],
  facts: ({ questions }) => ({ questions }),
}

function toView(stored: StoredBlock<'faqBlock'>): FaqBlock | undefined {
  const questions = parseList(stored.questions)
    .map((each) => {
      const answer = toRichText(each.answer)
      const answerText = answer.map(paragraphText).join('\n')
      return { question: parseText(each.question), answer, answerText }
    })
    .filter(({ question, answer }) => question !== '' && answer.length > 0)
  if (questions.length === 0) return undefined
  const title = parseText(stored.title)
  return { ...toFrame(stored), ...(title && { title }), questions }
}
