import type { ReactNode } from 'react'
import { textColumn } from '#components/blocks/layout.tsx'
import { blockComponents } from '#components/blocks/registry.ts'
import { UnknownBlock } from '#components/blocks/unknown-block.tsx'
import type { BodyBlockName } from '#lib/content/blocks/block-definition.ts'
import type { BlockViews, BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { LongText } from './long-text.tsx'

type Block = Exclude<BodyBlock, Paragraph>

type Components = {
  [Name in BodyBlockName]: { inBody: (value: BlockViews[Name]) => ReactNode }
}

const components: Components = blockComponents

function BlockInBody({ value }: { value: Block }) {
  if (value._type === 'unknownBlock') return textColumn(<UnknownBlock value={value} />)
  return render(value._type, value)
}

function render<Name extends BodyBlockName>(name: Name, value: BlockViews[Name]): ReactNode {
  return components[name].inBody(value)
}

const types = Object.fromEntries(
  ['unknownBlock', ...Object.keys(components)].map((name) => [name, BlockInBody]),
)

type Props = {
  body: BodyBlock[]
  /** The ids of headings and blocks, by their keys. */
  anchors: Record<string, string>
}

/** The text of an article or a service with its blocks. */
export function ArticleBody({ body, anchors }: Props) {
  return <LongText text={body} anchors={anchors} types={types} />
}
