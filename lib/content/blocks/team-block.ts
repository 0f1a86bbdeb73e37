import { authorFields } from '#lib/content/fields.ts'
import { toTitled } from '#lib/content/page-block.ts'
import type { PageBlockResult, TitledBlock } from '#lib/content/page-block.ts'
import { storedList } from '#lib/content/stored.ts'
import { toAuthor } from '#lib/content/to-author.ts'
import type { Author } from '#lib/content/view-types.ts'

export const teamBlockFields = `_type == "teamBlock" => {
  title,
  lead,
  people[]-> { ${authorFields} }
}`

export type TeamBlock = TitledBlock<'teamBlock'> & { people: Author[] }

export function toTeamBlock(result: PageBlockResult<'teamBlock'>): TeamBlock | undefined {
  const people = storedList(result.people).flatMap((person) => toAuthor(person) ?? [])
  return people.length > 0 ? { ...toTitled(result), people } : undefined
}
