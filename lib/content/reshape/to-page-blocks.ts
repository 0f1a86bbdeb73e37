import { toUnknownBlock } from '#lib/content/blocks/unknown-block.ts'
import type { UnknownMember } from '#lib/content/blocks/unknown-block.ts'
import type {
  PageBlockName,
  StoredBlock,
  StoredPageBlock,
} from '#lib/content/blocks/block-definition.ts'
import { blocks, isPageBlockName } from '#lib/content/blocks/registry.ts'
import type { PageBlock } from '#lib/content/blocks/registry.ts'
import { parseList } from './parts/parse.ts'
import { reservedIds } from './parts/reserved-ids.ts'
import { createUniqueKeys } from './parts/unique-keys.ts'

type Member = StoredPageBlock | UnknownMember

type Definitions = {
  [Name in PageBlockName]: {
    toView: (stored: StoredBlock<Name>) => PageBlock | undefined
    oncePerPage?: true
  }
}

const definitions: Definitions = blocks

/**
 * The blocks of a page as its components show them. Left out are blocks that are hidden, that have
 * nothing to show and those not allowed here. Keys and anchors are unique, whatever was stored.
 */
export function toPageBlocks(members: readonly Member[] | null | undefined): PageBlock[] {
  const keyOf = createUniqueKeys('block')
  const page = parseList(members).flatMap((member, index) => {
    if (member.hidden === true || !isPageBlockType(member._type)) return []
    const key = keyOf(member._key, index)
    const block = toBlock(member)
    return block ? [{ ...block, _key: key }] : []
  })
  return withUniqueAnchors(withoutRepeats(page))
}

/** Whether a page shows blocks of that type. */
export function isPageBlockType(type: unknown): boolean {
  return type === 'unknownBlock' || isPageBlockName(type)
}

function toBlock(member: Member): PageBlock | undefined {
  if (member._type === 'unknownBlock') return toUnknownBlock(member)
  return toView(member._type, member)
}

function toView<Name extends PageBlockName>(name: Name, stored: StoredBlock<Name>) {
  return definitions[name].toView(stored)
}

function withoutRepeats(page: readonly PageBlock[]): PageBlock[] {
  return page.filter(({ _type }, index) => {
    const isSingle = _type !== 'unknownBlock' && definitions[_type].oncePerPage === true
    return !isSingle || page.findIndex((other) => other._type === _type) === index
  })
}

/** The first block with an anchor keeps it; headings of texts get another one than the blocks. */
function withUniqueAnchors(page: readonly PageBlock[]): PageBlock[] {
  const taken = new Set<string>(reservedIds)
  const anchored = page.map((block) => {
    const { anchor, ...rest } = block
    if (anchor === undefined || taken.has(anchor)) return rest
    taken.add(anchor)
    return block
  })
  return anchored.map((block) => {
    if (!('anchors' in block)) return block
    const anchors: Record<string, string> = {}
    for (const [key, anchor] of Object.entries(block.anchors)) {
      let free = anchor
      for (let copy = 2; taken.has(free); copy += 1) free = `${anchor}-${copy}`
      taken.add(free)
      anchors[key] = free
    }
    return { ...block, anchors }
  })
}
