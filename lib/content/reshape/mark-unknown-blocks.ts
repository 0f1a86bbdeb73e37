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
    const members: unknown = isObject(copy) ? Reflect.get(copy, field) : undefined
    if (!isObject(copy) || !Array.isArray(members)) continue
    Reflect.set(
      copy,
      field,
      members.map((member: unknown) =>
        isObject(member) && !isKnown(Reflect.get(member, '_type')) ? toUnknown(member) : member,
      ),
    )
  }
  return copy
}

function toUnknown(member: object): Partial<UnknownMember> {
  const type: unknown = Reflect.get(member, '_type')
  return { ...member, _type: 'unknownBlock', type: typeof type === 'string' ? type : '' }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
