import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'

export const figuresBlockFields = `_type == "figuresBlock" => {
  title,
  figures[] { value, label },
  source
}`

export type FiguresBlock = BlockFrame<'figuresBlock'> & {
  title?: string
  figures: { value: string; label: string }[]
  source?: string
}

export function toFiguresBlock(result: BlockResult<'figuresBlock'>): FiguresBlock | undefined {
  const figures = parseList(result.figures)
    .map((figure) => ({ value: parseText(figure.value), label: parseText(figure.label) }))
    .filter((figure) => figure.value !== '' && figure.label !== '')
  if (figures.length === 0) return undefined
  const title = parseText(result.title)
  const source = parseText(result.source)
  return { ...toFrame(result), ...(title && { title }), figures, ...(source && { source }) }
}
