import { PortableText } from '@portabletext/react'
import type { PortableTextComponents } from '@portabletext/react'
import type { ComponentType } from 'react'
import { ArticlesBlock } from '#components/blocks/articles-block.tsx'
import { CalloutBlock } from '#components/blocks/callout-block.tsx'
import { ConsultationBlock } from '#components/blocks/consultation-block.tsx'
import { DividerBlock } from '#components/blocks/divider-block.tsx'
import { FaqBlock } from '#components/blocks/faq-block.tsx'
import { FiguresBlock } from '#components/blocks/figures-block.tsx'
import { FileBlock } from '#components/blocks/file-block.tsx'
import { GalleryBlock } from '#components/blocks/gallery-block.tsx'
import { ImageBlock } from '#components/blocks/image-block.tsx'
import { StepsBlock } from '#components/blocks/steps-block.tsx'
import { TableBlock } from '#components/blocks/table-block.tsx'
import { TestimonialBlock } from '#components/blocks/testimonial-block.tsx'
import { UnknownBlock } from '#components/blocks/unknown-block.tsx'
import { VideoBlock } from '#components/blocks/video-block.tsx'
import { textMarks } from '#components/ui/text-marks.tsx'
import type { BodyBlock } from '#lib/content/reshape/to-body.ts'
import { textBlocks } from './text-blocks.tsx'

type Blocks = {
  [Block in Exclude<BodyBlock, { _type: 'block' }> as Block['_type']]: ComponentType<{
    value: Block
  }>
}

/** As wide as the text, or wider than it where the screen has room. */
const column = 'my-12'
const wide = 'my-14 lg:-mx-36'

// `satisfies` makes the compiler name a block that has no component.
const types = {
  imageBlock: placed(ImageBlock, column),
  galleryBlock: placed(GalleryBlock, wide),
  videoBlock: placed(VideoBlock, wide),
  fileBlock: placed(FileBlock, column),
  testimonialBlock: placed(TestimonialBlock, column),
  calloutBlock: placed(CalloutBlock, column),
  stepsBlock: placed(StepsBlock, column),
  figuresBlock: placed(FiguresBlock, wide),
  faqBlock: placed(FaqBlock, column),
  tableBlock: placed(TableBlock, wide),
  consultationBlock: placed(ConsultationBlock, column),
  articlesBlock: placed(ArticlesBlock, wide),
  dividerBlock: DividerBlock,
  unknownBlock: placed(UnknownBlock, column),
} satisfies Blocks

function placed<Value>(Block: ComponentType<{ value: Value }>, className: string) {
  return function PlacedBlock({ value }: { value: Value }) {
    return (
      <div className={className}>
        <Block value={value} />
      </div>
    )
  }
}

const list = 'my-6 flex flex-col gap-3 pl-6 marker:text-brass [&_&]:my-3'

const components: PortableTextComponents<BodyBlock> = {
  types,
  block: textBlocks,
  marks: textMarks,
  list: {
    bullet: ({ children }) => <ul className={`${list} list-disc`}>{children}</ul>,
    number: ({ children }) => <ol className={`${list} list-decimal`}>{children}</ol>,
  },
  listItem: ({ children }) => <li className="pl-1">{children}</li>,
}

type Props = {
  body: BodyBlock[]
  /** The ids of headings and blocks, by their keys. */
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
