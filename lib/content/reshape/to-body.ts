import { toUnknownBlock } from '#lib/content/blocks/unknown-block.ts'
import type { UnknownMember } from '#lib/content/blocks/unknown-block.ts'
import type {
  BodyBlockName,
  StoredBlock,
  StoredBodyMember,
} from '#lib/content/blocks/block-definition.ts'
import { blocks, isBodyBlockName } from '#lib/content/blocks/registry.ts'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { HeadingLevel } from '#lib/content/view/parts/block-frame.ts'
import { parseList } from './parts/parse.ts'
import { toParagraph } from './parts/to-paragraph.ts'
import { createUniqueKeys } from './parts/unique-keys.ts'

type Member = StoredBodyMember | UnknownMember

type Definitions = {
  [Name in BodyBlockName]: { toView: (stored: StoredBlock<Name>) => BodyBlock | undefined }
}

const definitions: Definitions = blocks

/**
 * A body as its components show it. Left out are members that are hidden, that have nothing to
 * show (an image without a file, a testimonial that was deleted) and blocks that are not allowed
 * here. Keys are unique and never empty, whatever was stored.
 */
export function toBody(members: readonly Member[] | null): BodyBlock[] {
  const keyOf = createUniqueKeys('member')
  const body = parseList(members).flatMap((member, index) => {
    if (member.hidden === true || !isBodyType(member._type)) return []
    const key = keyOf(member._key, index)
    const block = toBlock(member)
    return block ? [{ ...block, _key: key }] : []
  })
  return withHeadingLevels(body)
}

/** Whether a body shows members of that type. */
export function isBodyType(type: unknown): boolean {
  return type === 'block' || type === 'unknownBlock' || isBodyBlockName(type)
}

function toBlock(member: Member): BodyBlock | undefined {
  if (member._type === 'block') return toParagraph(member)
  if (member._type === 'unknownBlock') return toUnknownBlock(member)
  return toView(member._type, member)
}

function toView<Name extends BodyBlockName>(name: Name, stored: StoredBlock<Name>) {
  return definitions[name].toView(stored)
}

const levelBelow: Readonly<Partial<Record<string, HeadingLevel>>> = {
  h2: 'h3',
  h3: 'h4',
  h4: 'h4',
}

/** The title of a block is one level below the heading before it. */
function withHeadingLevels(body: readonly BodyBlock[]): BodyBlock[] {
  let headingLevel: HeadingLevel = 'h2'
  return body.map((block) => {
    if (block._type !== 'block') return { ...block, headingLevel }
    headingLevel = levelBelow[block.style ?? ''] ?? headingLevel
    return block
  })
}
