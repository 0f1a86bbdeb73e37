import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'

/** What `markUnknownBlocks` puts where an editor would look for a block of another type. */
export type UnknownMember = {
  _type: 'unknownBlock'
  _key: string
  hidden?: boolean | null
  anchor?: string | null
  type?: string | null
}

export type UnknownBlock = BlockFrame<'unknownBlock'> & {
  /** The type that this site does not know. */
  type: string
}

export function toUnknownBlock(member: UnknownMember): UnknownBlock | undefined {
  const type = parseText(member.type)
  return type ? { ...toFrame(member), type } : undefined
}
