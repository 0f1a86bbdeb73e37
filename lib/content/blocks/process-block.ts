import { toTitled } from '#lib/content/page-block.ts'
import type { PageBlockResult, TitledBlock } from '#lib/content/page-block.ts'
import { storedList, storedText } from '#lib/content/stored.ts'

export const processBlockFields = `_type == "processBlock" => {
  title,
  lead,
  stages[] { title, text, term }
}`

export type ProcessBlock = TitledBlock<'processBlock'> & {
  stages: { title: string; text: string; term?: string }[]
}

export function toProcessBlock(result: PageBlockResult<'processBlock'>): ProcessBlock | undefined {
  const stages = storedList(result.stages).flatMap((stage) => {
    const title = storedText(stage.title)
    const term = storedText(stage.term)
    return title ? [{ title, text: storedText(stage.text), ...(term && { term }) }] : []
  })
  return stages.length > 0 ? { ...toTitled(result), stages } : undefined
}
