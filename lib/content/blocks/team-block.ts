import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { authorFields } from '#lib/content/queries/fields.ts'
import { parseList } from '#lib/content/reshape/parts/parse.ts'
import { toAuthor } from '#lib/content/reshape/parts/to-author.ts'
import type { Author } from '#lib/content/view/parts/author.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const teamBlockFields = `_type == "teamBlock" => {
  title,
  lead,
  people[]-> { ${authorFields} }
}`

export type TeamBlock = TitledBlock<'teamBlock'> & { people: Author[] }

export const teamBlock: BlockDefinition<TeamBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead'],
  toView,
}

function toView(stored: StoredBlock<'teamBlock'>): TeamBlock | undefined {
  const people = parseList(stored.people).flatMap((person) => toAuthor(person) ?? [])
  return people.length > 0 ? { ...toTitled(stored), people } : undefined
}
