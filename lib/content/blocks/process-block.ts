import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'

export const processBlockFields = `_type == "processBlock" => {
  title,
  lead,
  stages[] { title, text, term }
}`

export type ProcessBlock = TitledBlock<'processBlock'> & {
  stages: { title: string; text: string; term?: string }[]
}

export function toProcessBlock(result: PageBlockResult<'processBlock'>): ProcessBlock | undefined {
  const stages = parseList(result.stages).flatMap((stage) => {
    const title = parseText(stage.title)
    const term = parseText(stage.term)
    return title ? [{ title, text: parseText(stage.text), ...(term && { term }) }] : []
  })
  return stages.length > 0 ? { ...toTitled(result), stages } : undefined
}
