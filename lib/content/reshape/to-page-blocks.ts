import type { BlockFrame } from '#lib/content/blocks/block-frame.ts'
import { toArticlesBlock } from '#lib/content/blocks/articles-block.ts'
import { toCalloutBlock } from '#lib/content/blocks/callout-block.ts'
import { toConsultationBlock } from '#lib/content/blocks/consultation-block.ts'
import { toContactBlock } from '#lib/content/blocks/contact-block.ts'
import { toDividerBlock } from '#lib/content/blocks/divider-block.ts'
import { toDocumentsBlock } from '#lib/content/blocks/documents-block.ts'
import { toFaqBlock } from '#lib/content/blocks/faq-block.ts'
import { toFiguresBlock } from '#lib/content/blocks/figures-block.ts'
import { toFileBlock } from '#lib/content/blocks/file-block.ts'
import { toGalleryBlock } from '#lib/content/blocks/gallery-block.ts'
import { toHeroBlock } from '#lib/content/blocks/hero-block.ts'
import { toPillarsBlock } from '#lib/content/blocks/pillars-block.ts'
import { toProcessBlock } from '#lib/content/blocks/process-block.ts'
import { toServicesBlock } from '#lib/content/blocks/services-block.ts'
import { toStepsBlock } from '#lib/content/blocks/steps-block.ts'
import { toTableBlock } from '#lib/content/blocks/table-block.ts'
import { toTeamBlock } from '#lib/content/blocks/team-block.ts'
import { toTestimonialsBlock } from '#lib/content/blocks/testimonials-block.ts'
import { toTextBlock } from '#lib/content/blocks/text-block.ts'
import { toTextImageBlock } from '#lib/content/blocks/text-image-block.ts'
import { toVideoBlock } from '#lib/content/blocks/video-block.ts'
import { reservedIds } from './reserved-ids.ts'
import type { PageBlockMember } from '#lib/content/blocks/page-block.ts'
import { parseList } from './parse.ts'
import { createUniqueKeys } from './unique-keys.ts'
import { toUnknownBlock } from '#lib/content/blocks/unknown-block.ts'
import type { UnknownMember } from '#lib/content/blocks/unknown-block.ts'

type Members = { [Member in PageBlockMember | UnknownMember as Member['_type']]: Member }

type Reshapers<Block> = { [Type in keyof Members]: (member: Members[Type]) => Block | undefined }

// `satisfies` makes the compiler name a block of the schema that nobody reshapes.
const blocks = {
  heroBlock: toHeroBlock,
  textBlock: toTextBlock,
  textImageBlock: toTextImageBlock,
  pillarsBlock: toPillarsBlock,
  servicesBlock: toServicesBlock,
  processBlock: toProcessBlock,
  testimonialsBlock: toTestimonialsBlock,
  teamBlock: toTeamBlock,
  documentsBlock: toDocumentsBlock,
  contactBlock: toContactBlock,
  figuresBlock: toFiguresBlock,
  galleryBlock: toGalleryBlock,
  videoBlock: toVideoBlock,
  fileBlock: toFileBlock,
  tableBlock: toTableBlock,
  stepsBlock: toStepsBlock,
  faqBlock: toFaqBlock,
  calloutBlock: toCalloutBlock,
  articlesBlock: toArticlesBlock,
  consultationBlock: toConsultationBlock,
  dividerBlock: toDividerBlock,
  unknownBlock: toUnknownBlock,
} satisfies Reshapers<BlockFrame<string>>

/** A block of a page, as a component renders it. */
export type PageBlock = NonNullable<ReturnType<(typeof blocks)[keyof typeof blocks]>>

const reshapers: Reshapers<PageBlock> = blocks

/**
 * Settles the blocks of a page. Those that are hidden, have nothing to show or are of a type this
 * site does not know are left out. Keys and anchors are unique whatever was stored.
 */
export function toPageBlocks(members: readonly PageBlockMember[] | null | undefined): PageBlock[] {
  const keyOf = createUniqueKeys('block')
  const settled = parseList(members).flatMap((member, index) => {
    if (member.hidden === true || !isPageBlockType(member._type)) return []
    const key = keyOf(member._key, index)
    const block = reshape(member._type, member)
    return block ? [{ ...block, _key: key }] : []
  })
  return withUniqueAnchors(withOneForm(settled))
}

/** The form is on a page once: its fields are named by ids. */
function withOneForm(page: readonly PageBlock[]): PageBlock[] {
  const form = page.find(({ _type }) => _type === 'contactBlock')
  return page.filter((block) => block._type !== 'contactBlock' || block === form)
}

/** Whether a page of this site shows blocks of that type. */
export function isPageBlockType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(blocks, type)
}

function reshape<Type extends keyof Members>(
  type: Type,
  member: Members[Type],
): PageBlock | undefined {
  return reshapers[type](member)
}

/** The first block with an anchor of its own keeps it; headings of texts step aside for blocks. */
function withUniqueAnchors(page: readonly PageBlock[]): PageBlock[] {
  const taken = new Set<string>(reservedIds)
  const anchored = page.map((block) => {
    const { anchor, ...rest } = block
    if (anchor === undefined || taken.has(anchor)) return rest
    taken.add(anchor)
    return block
  })
  return anchored.map((block) => {
    if (block._type !== 'textBlock') return block
    const anchors = Object.entries(block.anchors).map(([key, anchor]) => {
      let free = anchor
      for (let copy = 2; taken.has(free); copy += 1) free = `${anchor}-${copy}`
      taken.add(free)
      return [key, free]
    })
    return { ...block, anchors: Object.fromEntries(anchors) }
  })
}
