import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedList, storedText } from '#lib/content/stored.ts'

export const stepsBlockFields = `_type == "stepsBlock" => { title, steps[] { title, text } }`

export type StepsBlock = BlockFrame<'stepsBlock'> & {
  title?: string
  steps: { title: string; text: string }[]
}

export function toStepsBlock(result: BlockResult<'stepsBlock'>): StepsBlock | undefined {
  const steps = storedList(result.steps)
    .map((step) => ({ title: storedText(step.title), text: storedText(step.text) }))
    .filter((step) => step.title !== '')
  if (steps.length === 0) return undefined
  const title = storedText(result.title)
  return { ...toFrame(result), ...(title && { title }), steps }
}
