import { stepAnchor } from '#lib/format/step-anchor.ts'
import { blockText } from './block-text.ts'
import type { BodyBlock } from './to-body.ts'
import type { HowToStep } from '#lib/content/view/how-to-step.ts'
import type { TextBlock } from '#lib/content/view/text.ts'

const stepNumber = /^\d+\.\s+/

/**
 * The steps of an instruction, in the order of the page. Each h3 that begins with a number
 * («1. …») is one, with the text that follows it up to the next h2 or h3; the number itself is left
 * out of the name. So is each step of a block of steps, unless the block stands inside such a
 * section: then it belongs to that step's text.
 */
export function howToSteps(
  body: readonly BodyBlock[],
  anchors: Readonly<Record<string, string>>,
): HowToStep[] {
  const steps: HowToStep[] = []
  let section: HowToStep | undefined
  for (const block of body) {
    if (block._type === 'stepsBlock') {
      if (section) for (const step of block.steps) append(section, `${step.title}. ${step.text}`)
      else steps.push(...stepsOf(block, anchors[block._key] ?? ''))
    }
    if (block._type !== 'block') continue
    if (block.style === 'h2' || block.style === 'h3') {
      section = toSection(block, anchors[block._key] ?? '')
      if (section) steps.push(section)
    } else if (section) append(section, blockText(block).trim())
  }
  return steps
}

function stepsOf(
  { steps }: Extract<BodyBlock, { _type: 'stepsBlock' }>,
  anchor: string,
): HowToStep[] {
  return steps.map(({ title, text }, index) => ({
    name: title,
    text,
    anchor: stepAnchor(anchor, index),
  }))
}

function toSection(heading: TextBlock, anchor: string): HowToStep | undefined {
  const text = blockText(heading).trim()
  if (heading.style !== 'h3' || !stepNumber.test(text)) return undefined
  return { name: text.replace(stepNumber, ''), text: '', anchor }
}

function append(step: HowToStep, text: string): void {
  if (text) step.text += step.text ? `\n${text}` : text
}
