import { stepAnchor } from '#lib/format/step-anchor.ts'
import { paragraphText } from './parts/paragraph-text.ts'
import { blockFacts } from '#lib/content/blocks/block-facts.ts'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Step } from '#lib/content/view/parts/block-facts.ts'
import type { HowToStep } from '#lib/content/view/parts/how-to-step.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'

const stepNumber = /^\d+\.\s+/

/**
 * The steps of an instruction, in the order of the page. Each h3 that begins with a number
 * («1. …») is a step, with the text up to the next h2 or h3; the number is not part of its name.
 * So is each step that a block states, unless the block is inside such a section: then it is part
 * of that section's text.
 */
export function howToSteps(
  body: readonly BodyBlock[],
  anchors: Readonly<Record<string, string>>,
): HowToStep[] {
  const steps: HowToStep[] = []
  let section: HowToStep | undefined
  for (const block of body) {
    if (block._type !== 'block') {
      const stated = blockFacts(block).steps ?? []
      if (section) for (const step of stated) append(section, `${step.title}. ${step.text}`)
      else steps.push(...stepsOf(stated, anchors[block._key] ?? ''))
      continue
    }
    if (block.style === 'h2' || block.style === 'h3') {
      section = toSection(block, anchors[block._key] ?? '')
      if (section) steps.push(section)
    } else if (section) append(section, paragraphText(block).trim())
  }
  return steps
}

function stepsOf(steps: readonly Step[], anchor: string): HowToStep[] {
  return steps.map(({ title, text }, index) => ({
    name: title,
    text,
    anchor: stepAnchor(anchor, index),
  }))
}

function toSection(heading: Paragraph, anchor: string): HowToStep | undefined {
  const text = paragraphText(heading).trim()
  if (heading.style !== 'h3' || !stepNumber.test(text)) return undefined
  return { name: text.replace(stepNumber, ''), text: '', anchor }
}

function append(step: HowToStep, text: string): void {
  if (text) step.text += step.text ? `\n${text}` : text
}
