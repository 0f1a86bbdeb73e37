import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { HomeQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from '#lib/content/reshape/parse.ts'

/** A block of a page as the query gives it. */
export type PageBlockMember = NonNullable<NonNullable<HomeQueryResult>['blocks']>[number]

/** What the query gives for a block of that type. */
export type PageBlockResult<Type extends PageBlockMember['_type']> = Extract<
  PageBlockMember,
  { _type: Type }
>

/** What a block with a heading of its own opens with; an empty title is not shown. */
export type TitledBlock<Type extends string> = BlockFrame<Type> & { title: string; lead?: string }

/** The frame of a block with its heading and lead. */
export function toTitled<Type extends string>(
  result: Parameters<typeof toFrame<Type>>[0] & { title: string | null; lead?: string | null },
): TitledBlock<Type> {
  const lead = parseText(result.lead)
  return { ...toFrame(result), title: parseText(result.title), ...(lead && { lead }) }
}
