import { isRecord } from '#lib/json/is-record.ts'
import { isBodyType } from './to-body.ts'
import { isPageBlockType } from './to-page-blocks.ts'
import type { UnknownMember } from '#lib/content/blocks/unknown-block.ts'

const knownTypes = { body: isBodyType, blocks: isPageBlockType } as const

/**
 * A document for its editor: what `toBody` and `toPageBlocks` would leave out for a type that this
 * site does not know is named in its place. For visitors it is left out.
 */
export function markUnknownBlocks<Result>(result: Result): Result {
  const copy = structuredClone(result)
  for (const [field, isKnown] of Object.entries(knownTypes)) {
    const members = isRecord(copy) ? copy[field] : undefined
    if (!isRecord(copy) || !Array.isArray(members)) continue
    Reflect.set(
      copy,
      field,
      members.map((member: unknown) =>
        isRecord(member) && !isKnown(member['_type']) ? toUnknown(member) : member,
      ),
    )
  }
  return copy
}

function toUnknown(member: Record<string, unknown>): Partial<UnknownMember> {
  const type = member['_type']
  return { ...member, _type: 'unknownBlock', type: typeof type === 'string' ? type : '' }
}
