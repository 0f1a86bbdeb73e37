import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import {
  lineNodes,
  list,
  paragraph,
  plain,
  strong,
  titleNodes,
} from '#lib/content/markdown/nodes.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

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

export const figuresBlock: BlockDefinition<FiguresBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'value', 'label', 'source'],
  toView,
  toMarkdown: (block) => [
    ...titleNodes(block),
    list(
      false,
      block.figures.map(({ value, label }) => [paragraph(strong(value), plain(` — ${label}`))]),
    ),
    ...lineNodes(block.source && `Источник: ${block.source}`),
  ],
}

function toView(stored: StoredBlock<'figuresBlock'>): FiguresBlock | undefined {
  const figures = parseList(stored.figures)
    .map((figure) => ({ value: parseText(figure.value), label: parseText(figure.label) }))
    .filter((figure) => figure.value !== '' && figure.label !== '')
  if (figures.length === 0) return undefined
  const title = parseText(stored.title)
  const source = parseText(stored.source)
  return { ...toFrame(stored), ...(title && { title }), figures, ...(source && { source }) }
}
