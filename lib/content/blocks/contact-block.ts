import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'

export const contactBlockFields = `_type == "contactBlock" => { title, lead }`

/** The form itself and the contacts come from the settings of the site. */
export type ContactBlock = TitledBlock<'contactBlock'>

export function toContactBlock(result: PageBlockResult<'contactBlock'>): ContactBlock {
  const block = toTitled(result)
  return { ...block, title: block.title || 'Расскажите, что нужно сделать' }
}
