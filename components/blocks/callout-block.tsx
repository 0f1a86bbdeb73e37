import { RichText } from '#components/ui/rich-text.tsx'
import type { CalloutBlock as Block } from '#lib/content/blocks/callout-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageSheet, textColumn } from './layout.tsx'

export const calloutBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<CalloutBlock value={value} />),
  onPage: (value) => pageSheet(<CalloutBlock value={value} />),
}

function CalloutBlock({ value }: { value: Block }) {
  return (
    <div
      id={value.anchor}
      role="note"
      aria-label={value.title}
      className="border-t-2 border-brass bg-surface px-6 py-7 sm:px-10 sm:py-9"
    >
      <BlockTitle value={value} className="mb-4" />
      <RichText value={value.text} className="text-base" />
    </div>
  )
}
