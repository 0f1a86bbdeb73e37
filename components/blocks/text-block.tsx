import { LongText } from '#components/article/long-text.tsx'
import type { TextBlock as Block } from '#lib/content/blocks/text-block.ts'
import type { BlockComponent } from './block-component.ts'
import { pageColumn } from './layout.tsx'

export const textBlock: BlockComponent<Block> = {
  onPage: (value) => pageColumn(<TextBlock value={value} />),
}

/** Paragraphs and headings in a column that reads well. */
function TextBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor} className="max-w-(--container-text)">
      <LongText text={value.text} anchors={value.anchors} />
    </div>
  )
}
