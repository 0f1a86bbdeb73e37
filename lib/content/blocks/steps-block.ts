import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { lineNodes, list, paragraph, strong, titleNodes } from '#lib/content/markdown/nodes.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import type { Step } from '#lib/content/view/parts/block-facts.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import { transliterate } from '#lib/format/transliterate.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const stepsBlockFields = `_type == "stepsBlock" => { title, steps[] { title, text } }`

export type StepsBlock = BlockFrame<'stepsBlock'> & { title?: string; steps: Step[] }

export const stepsBlock: BlockDefinition<StepsBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'text'],
  toView,
  toMarkdown: (block) => [
    ...titleNodes(block),
    list(
      true,
      block.steps.map(({ title, text }) => [paragraph(strong(title)), ...lineNodes(text)]),
    ),
  ],
  facts: ({ steps }) => ({ steps }),
}

function toView(stored: StoredBlock<'stepsBlock'>): StepsBlock | undefined {
  const steps = parseList(stored.steps)
    .map((step) => ({ title: parseText(step.title), text: parseText(step.text) }))
    .filter((step) => step.title !== '')
  if (steps.length === 0) return undefined
  const title = parseText(stored.title)
  return {
    ...toFrame(stored),
    // Each step has its own address below this one.
    defaultAnchor: transliterate(title) || 'shagi',
    ...(title && { title }),
    steps,
  }
}
