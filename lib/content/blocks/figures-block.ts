import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedList, storedText } from '#lib/content/stored.ts'

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
  const figures = storedList(result.figures)
    .map((figure) => ({ value: storedText(figure.value), label: storedText(figure.label) }))
    .filter((figure) => figure.value !== '' && figure.label !== '')
  if (figures.length === 0) return undefined
  const title = storedText(result.title)
  const source = storedText(result.source)
  return { ...toFrame(result), ...(title && { title }), figures, ...(source && { source }) }
}
