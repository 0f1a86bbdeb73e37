import { blockText } from './block-text.ts'
import type { BodyBlock, HowToStep } from './view-types.ts'

const stepNumber = /^\d+\.\s+/

/**
 * The steps of an instruction: each h3 that begins with a number («1. …»), with the text that
 * follows it up to the next h2 or h3. The number itself is left out of the name.
 */
export function howToSteps(
  body: readonly BodyBlock[],
  anchors: Readonly<Record<string, string>>,
): HowToStep[] {
  const steps: HowToStep[] = []
  let current: HowToStep | undefined
  for (const block of body) {
    if (block._type !== 'block') continue
    const text = blockText(block).trim()
    if (block.style === 'h2' || block.style === 'h3') {
      current = undefined
      if (block.style === 'h3' && stepNumber.test(text)) {
        current = {
          name: text.replace(stepNumber, ''),
          text: '',
          anchor: anchors[block._key] ?? '',
        }
        steps.push(current)
      }
    } else if (current && text) {
      current.text += current.text ? `\n${text}` : text
    }
  }
  return steps
}
