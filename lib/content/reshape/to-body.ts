import type { BlockFrame, HeadingLevel } from '#lib/content/blocks/block-frame.ts'
import { toArticlesBlock } from '#lib/content/blocks/articles-block.ts'
import { toCalloutBlock } from '#lib/content/blocks/callout-block.ts'
import { toConsultationBlock } from '#lib/content/blocks/consultation-block.ts'
import { toDividerBlock } from '#lib/content/blocks/divider-block.ts'
import { toFaqBlock } from '#lib/content/blocks/faq-block.ts'
import { toFiguresBlock } from '#lib/content/blocks/figures-block.ts'
import { toFileBlock } from '#lib/content/blocks/file-block.ts'
import { toGalleryBlock } from '#lib/content/blocks/gallery-block.ts'
import { toImageBlock } from '#lib/content/blocks/image-block.ts'
import { toStepsBlock } from '#lib/content/blocks/steps-block.ts'
import { toTableBlock } from '#lib/content/blocks/table-block.ts'
import { toTestimonialBlock } from '#lib/content/blocks/testimonial-block.ts'
import { toVideoBlock } from '#lib/content/blocks/video-block.ts'
import type { BodyMember } from '#lib/content/blocks/body-member.ts'
import { parseList } from './parse.ts'
import { toTextBlock } from './to-text-block.ts'
import type { TextBlock } from '#lib/content/view/text.ts'
import { createUniqueKeys } from './unique-keys.ts'
import { toUnknownBlock } from '#lib/content/blocks/unknown-block.ts'
import type { UnknownMember } from '#lib/content/blocks/unknown-block.ts'

type Members = { [Member in BodyMember | UnknownMember as Member['_type']]: Member }

type Reshapers<Block> = { [Type in keyof Members]: (member: Members[Type]) => Block | undefined }

// `satisfies` makes the compiler name a block of the schema that nobody reshapes.
const blocks = {
  block: toTextBlock,
  imageBlock: toImageBlock,
  galleryBlock: toGalleryBlock,
  videoBlock: toVideoBlock,
  fileBlock: toFileBlock,
  testimonialBlock: toTestimonialBlock,
  calloutBlock: toCalloutBlock,
  stepsBlock: toStepsBlock,
  figuresBlock: toFiguresBlock,
  faqBlock: toFaqBlock,
  tableBlock: toTableBlock,
  consultationBlock: toConsultationBlock,
  articlesBlock: toArticlesBlock,
  dividerBlock: toDividerBlock,
  unknownBlock: toUnknownBlock,
} satisfies Reshapers<TextBlock | BlockFrame<string>>

/** A paragraph of a body or a block between its paragraphs, as a component renders it. */
export type BodyBlock = NonNullable<ReturnType<(typeof blocks)[keyof typeof blocks]>>

const reshapers: Reshapers<BodyBlock> = blocks

/**
 * Settles a body: links are resolved and sanitised; members that are hidden or cannot be shown (a
 * picture without a file, a testimonial that is gone, a type this site does not know) are left
 * out. Keys are unique and present whatever was stored.
 */
export function toBody(members: readonly BodyMember[] | null): BodyBlock[] {
  const keyOf = createUniqueKeys('member')
  const body = parseList(members).flatMap((member, index) => {
    if (member.hidden === true || !isBodyType(member._type)) return []
    const key = keyOf(member._key, index)
    const block = reshape(member._type, member)
    return block ? [{ ...block, _key: key }] : []
  })
  return withHeadingLevels(body)
}

/** Whether a body of this site shows members of that type. */
export function isBodyType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(blocks, type)
}

function reshape<Type extends keyof Members>(
  type: Type,
  member: Members[Type],
): BodyBlock | undefined {
  return reshapers[type](member)
}

const levelBelow: Readonly<Partial<Record<string, HeadingLevel>>> = {
  h2: 'h3',
  h3: 'h4',
  h4: 'h4',
}

/** The title of a block stands one level below the heading it follows. */
function withHeadingLevels(body: readonly BodyBlock[]): BodyBlock[] {
  let headingLevel: HeadingLevel = 'h2'
  return body.map((block) => {
    if (block._type !== 'block') return { ...block, headingLevel }
    headingLevel = levelBelow[block.style ?? ''] ?? headingLevel
    return block
  })
}
