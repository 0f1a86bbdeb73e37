import type { BlockFrame, HeadingLevel } from './block-frame.ts'
import { toArticlesBlock } from './blocks/articles-block.ts'
import { toCalloutBlock } from './blocks/callout-block.ts'
import { toConsultationBlock } from './blocks/consultation-block.ts'
import { toDividerBlock } from './blocks/divider-block.ts'
import { toFaqBlock } from './blocks/faq-block.ts'
import { toFiguresBlock } from './blocks/figures-block.ts'
import { toFileBlock } from './blocks/file-block.ts'
import { toGalleryBlock } from './blocks/gallery-block.ts'
import { toImageBlock } from './blocks/image-block.ts'
import { toStepsBlock } from './blocks/steps-block.ts'
import { toTableBlock } from './blocks/table-block.ts'
import { toTestimonialBlock } from './blocks/testimonial-block.ts'
import { toVideoBlock } from './blocks/video-block.ts'
import type { BodyMember } from './body-member.ts'
import { storedList } from './stored.ts'
import { toTextBlock } from './to-text-block.ts'
import type { TextBlock } from './view-types.ts'
import { createUniqueKeys } from './unique-keys.ts'
import { toUnknownBlock } from './unknown-block.ts'
import type { UnknownMember } from './unknown-block.ts'

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
  const body = storedList(members).flatMap((member, index) => {
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
