import type { DividerBlock as Block } from '#lib/content/blocks/divider-block.ts'
import type { BlockComponent } from './block-component.ts'

export const dividerBlock: BlockComponent<Block> = {
  inBody: () => <DividerBlock />,
  onPage: () => <DividerBlock />,
}

function DividerBlock() {
  return <hr className="mx-auto my-14 w-24 border-t border-brass" />
}
