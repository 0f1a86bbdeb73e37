import { authorFields } from '#lib/content/queries/fields.ts'
import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import { parseList } from '#lib/content/reshape/parse.ts'
import { toAuthor } from '#lib/content/reshape/to-author.ts'
import type { Author } from '#lib/content/view/author.ts'

export const teamBlockFields = `_type == "teamBlock" => {
  title,
  lead,
  people[]-> { ${authorFields} }
}`

export type TeamBlock = TitledBlock<'teamBlock'> & { people: Author[] }

export function toTeamBlock(result: PageBlockResult<'teamBlock'>): TeamBlock | undefined {
  const people = parseList(result.people).flatMap((person) => toAuthor(person) ?? [])
  return people.length > 0 ? { ...toTitled(result), people } : undefined
}
