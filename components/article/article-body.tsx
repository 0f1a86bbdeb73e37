import type { ReactNode } from 'react'
import { textColumn } from '#components/blocks/layout.tsx'
import { blockComponents } from '#components/blocks/registry.ts'
import { UnknownBlock } from '#components/blocks/unknown-block.tsx'
import type { BodyBlockName } from '#lib/content/blocks/block-definition.ts'
import type { BlockViews, BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { LongText } from './long-text.tsx'
import { middleOfText } from './middle-of-text.ts'

type Block = Exclude<BodyBlock, Paragraph>

type Components = {
  [Name in BodyBlockName]: { inBody: (value: BlockViews[Name], url: string) => ReactNode }
}

const components: Components = blockComponents

function blockInBody(value: Block, url: string): ReactNode {
  if (value._type === 'unknownBlock') return textColumn(<UnknownBlock value={value} />)
  return render(value._type, value, url)
}

function render<Name extends BodyBlockName>(
  name: Name,
  value: BlockViews[Name],
  url: string,
): ReactNode {
  return components[name].inBody(value, url)
}

const names = ['unknownBlock', ...Object.keys(components)]

type Props = {
  body: BodyBlock[]
  /** The ids of headings and blocks, by their keys. */
  anchors: Record<string, string>
  /** Absolute address of its page. */
  url: string
  /** A word of ours for the middle of the text, if it has one. */
  call?: ReactNode
}

/** The text of an article or a service with its blocks. */
export function ArticleBody({ body, anchors, url, call }: Props) {
  const types = Object.fromEntries(
    names.map((name) => [name, ({ value }: { value: Block }) => blockInBody(value, url)]),
  )
  const at = call === undefined ? undefined : middleOfText(body)
  const insertion = at === undefined ? undefined : { at, node: call }
  return <LongText text={body} anchors={anchors} types={types} insertion={insertion} />
}
