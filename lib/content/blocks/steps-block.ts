import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'

export const stepsBlockFields = `_type == "stepsBlock" => { title, steps[] { title, text } }`

export type StepsBlock = BlockFrame<'stepsBlock'> & {
  title?: string
  steps: { title: string; text: string }[]
}

export function toStepsBlock(result: BlockResult<'stepsBlock'>): StepsBlock | undefined {
  const steps = parseList(result.steps)
    .map((step) => ({ title: parseText(step.title), text: parseText(step.text) }))
    .filter((step) => step.title !== '')
  if (steps.length === 0) return undefined
  const title = parseText(result.title)
  return { ...toFrame(result), ...(title && { title }), steps }
}
