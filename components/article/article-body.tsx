import { PortableText } from '@portabletext/react'
import type { PortableTextComponents } from '@portabletext/react'
import { ConsultationBlock } from '#components/blocks/consultation-block.tsx'
import { DividerBlock } from '#components/blocks/divider-block.tsx'
import { ImageBlock } from '#components/blocks/image-block.tsx'
import { TestimonialBlock } from '#components/blocks/testimonial-block.tsx'
import type { BodyBlock } from '#lib/content/view-types.ts'
import { LinkMark } from './link-mark.tsx'
import { textBlocks } from './text-blocks.tsx'

type BlockType = Exclude<BodyBlock['_type'], 'block'>

// `satisfies` makes the compiler name a block that has no component.
const types = {
  imageBlock: ImageBlock,
  testimonialBlock: TestimonialBlock,
  dividerBlock: DividerBlock,
  consultationBlock: ConsultationBlock,
} satisfies Record<BlockType, unknown>

const list = 'my-6 flex flex-col gap-3 pl-6 marker:text-brass [&_&]:my-3'

const components: PortableTextComponents<BodyBlock> = {
  types,
  block: textBlocks,
  marks: {
    link: LinkMark,
    underline: ({ children }) => <span className="underline">{children}</span>,
    'strike-through': ({ children }) => <s>{children}</s>,
    code: ({ children }) => (
      <code className="bg-surface px-1 font-mono text-[0.9em]">{children}</code>
    ),
    strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
  },
  list: {
    bullet: ({ children }) => <ul className={`${list} list-disc`}>{children}</ul>,
    number: ({ children }) => <ol className={`${list} list-decimal`}>{children}</ol>,
  },
  listItem: ({ children }) => <li className="pl-1">{children}</li>,
}

type Props = {
  body: BodyBlock[]
  /** The id of each heading, by the heading's key. */
  anchors: Record<string, string>
}

export function ArticleBody({ body, anchors }: Props) {
  const anchored = body.map((block) => {
    const anchor = anchors[block._key]
    return anchor ? { ...block, anchor } : block
  })
  return (
    <div className="text-read">
      <PortableText value={anchored} components={components} />
    </div>
  )
}
