import type { RootContent } from 'mdast'
import type { Resolve } from '#lib/content/markdown/nodes.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BodyBlockName } from './block-definition.ts'
import { blocks } from './registry.ts'
import type { BlockViews, BodyBlock } from './registry.ts'

type WithMarkdown = {
  [Name in BodyBlockName]: {
    toMarkdown: (block: BlockViews[Name], resolve: Resolve) => RootContent[]
  }
}

const definitions: WithMarkdown = blocks

/** A block between the paragraphs of a body as Markdown nodes. */
export function blockMarkdown(
  block: Exclude<BodyBlock, Paragraph>,
  resolve: Resolve,
): RootContent[] {
  return block._type === 'unknownBlock' ? [] : markdownOf(block._type, block, resolve)
}

function markdownOf<Name extends BodyBlockName>(
  name: Name,
  block: BlockViews[Name],
  resolve: Resolve,
): RootContent[] {
  return definitions[name].toMarkdown(block, resolve)
}
