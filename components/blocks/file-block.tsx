import { FileLink } from '#components/ui/file-link.tsx'
import type { FileBlock as Block } from '#lib/content/blocks/file-block.ts'
import type { BlockComponent } from './block-component.ts'
import { pageColumn, textColumn } from './layout.tsx'

export const fileBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<FileBlock value={value} />),
  onPage: (value) => pageColumn(<FileBlock value={value} />),
}

function FileBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor} className="border-y border-rule">
      <FileLink document={value} />
    </div>
  )
}
