import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const contactBlockFields = `_type == "contactBlock" => { title, lead }`

/** The form itself and the contacts come from the settings of the site. */
export type ContactBlock = TitledBlock<'contactBlock'>

export const contactBlock: BlockDefinition<ContactBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead'],
  toView,
  // The fields of its form are named by ids.
  oncePerPage: true,
}

function toView(stored: StoredBlock<'contactBlock'>): ContactBlock {
  const block = toTitled(stored)
  return { ...block, title: block.title || 'Расскажите, что нужно сделать' }
}
