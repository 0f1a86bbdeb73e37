import { toPlainText } from '@portabletext/react'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'

/** What a block counts for whose words are not in paragraphs: a picture, a table, questions. */
const lettersOfBlock = 300

/**
 * The index of the section, or else of the smaller part, that begins nearest to the middle of a text,
 * for a word of ours before it. Undefined where no part begins in the middle half, and where the
 * editor has put a call of their own there.
 */
export function middleOfText(body: readonly BodyBlock[]): number | undefined {
  const weights = body.map(weightOf)
  const half = sum(weights) / 2
  const places = body.map((block, index) => ({
    block,
    index,
    distance: Math.abs(sum(weights.slice(0, index)) - half) / half,
  }))
  const middle = places.filter(({ distance }) => distance <= 0.5)
  if (middle.some(({ block }) => block._type === 'consultationBlock')) return undefined
  const starts = (style: string) =>
    middle
      .filter(({ block }) => block._type === 'block' && block.style === style)
      .toSorted((one, other) => one.distance - other.distance)
  return [...starts('h2'), ...starts('h3')][0]?.index
}

function weightOf(block: BodyBlock): number {
  return block._type === 'block' ? toPlainText(block).length : lettersOfBlock
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
