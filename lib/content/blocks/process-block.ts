import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const processBlockFields = `_type == "processBlock" => {
  title,
  lead,
  stages[] { title, text, term }
}`

export type ProcessBlock = TitledBlock<'processBlock'> & {
  stages: { title: string; text: string; term?: string }[]
}

export const processBlock: BlockDefinition<ProcessBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead', 'text', 'term'],
  toView,
}

function toView(stored: StoredBlock<'processBlock'>): ProcessBlock | undefined {
  const stages = parseList(stored.stages).flatMap((stage) => {
    const title = parseText(stage.title)
    const term = parseText(stage.term)
    return title ? [{ title, text: parseText(stage.text), ...(term && { term }) }] : []
  })
  return stages.length > 0 ? { ...toTitled(stored), stages } : undefined
}
