import type { BlockFacts } from '#lib/content/view/parts/block-facts.ts'
import type { BlockName } from './block-definition.ts'
import { blocks } from './registry.ts'
import type { BlockViews, BodyBlock, PageBlock } from './registry.ts'

type WithFacts = { [Name in BlockName]: { facts?: (block: BlockViews[Name]) => BlockFacts } }

const definitions: WithFacts = blocks

/** What a block states for structured data; paragraphs state nothing. */
export function blockFacts(block: BodyBlock | PageBlock): BlockFacts {
  if (block._type === 'block' || block._type === 'unknownBlock') return {}
  return factsOf(block._type, block)
}

function factsOf<Name extends BlockName>(name: Name, block: BlockViews[Name]): BlockFacts {
  return definitions[name].facts?.(block) ?? {}
}
