import { toPlainText } from '@portabletext/react'
import { RichText } from '#components/ui/rich-text.tsx'
import type { CalloutBlock as Block } from '#lib/content/blocks/callout-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageSheet, textColumn, textMargin } from './layout.tsx'

export const calloutBlock: BlockComponent<Block> = {
  inBody: (value) => (isBrief(value) ? textMargin : textColumn)(<CalloutBlock value={value} />),
  onPage: (value) => pageSheet(<CalloutBlock value={value} />),
}

/** Whether a note is a dozen short lines at most in the margin. */
function isBrief({ title = '', text }: Block): boolean {
  const hasList = text.some(({ listItem }) => listItem !== undefined)
  return !hasList && title.length + toPlainText(text).length <= 240
}

function CalloutBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor} role="note" aria-label={value.title} className="note">
      <BlockTitle value={value} className="mb-4" />
      <RichText value={value.text} className={isBrief(value) ? '' : 'text-base'} />
    </div>
  )
}
