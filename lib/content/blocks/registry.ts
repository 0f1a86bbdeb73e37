import { articlesBlock } from './articles-block.ts'
import { calloutBlock } from './callout-block.ts'
import { checklistBlock } from './checklist-block.ts'
import { consultationBlock } from './consultation-block.ts'
import { contactBlock } from './contact-block.ts'
import { dividerBlock } from './divider-block.ts'
import { documentsBlock } from './documents-block.ts'
import { faqBlock } from './faq-block.ts'
import { figuresBlock } from './figures-block.ts'
import { fileBlock } from './file-block.ts'
import { galleryBlock } from './gallery-block.ts'
import { heroBlock } from './hero-block.ts'
import { imageBlock } from './image-block.ts'
import { pillarsBlock } from './pillars-block.ts'
import { processBlock } from './process-block.ts'
import { servicesBlock } from './services-block.ts'
import { stepsBlock } from './steps-block.ts'
import { tableBlock } from './table-block.ts'
import { teamBlock } from './team-block.ts'
import { testimonialBlock } from './testimonial-block.ts'
import { testimonialsBlock } from './testimonials-block.ts'
import { textBlock } from './text-block.ts'
import { textImageBlock } from './text-image-block.ts'
import { videoBlock } from './video-block.ts'
import type { BlockName, BodyBlockName, PageBlockName } from './block-definition.ts'
import type { UnknownBlock } from './unknown-block.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'

/** Every block, by its name in the schema. The compiler names a block that is missing here. */
export const blocks = {
  heroBlock,
  textBlock,
  textImageBlock,
  pillarsBlock,
  servicesBlock,
  processBlock,
  testimonialsBlock,
  teamBlock,
  documentsBlock,
  contactBlock,
  imageBlock,
  galleryBlock,
  videoBlock,
  fileBlock,
  testimonialBlock,
  calloutBlock,
  stepsBlock,
  checklistBlock,
  figuresBlock,
  faqBlock,
  tableBlock,
  consultationBlock,
  articlesBlock,
  dividerBlock,
} satisfies Record<BlockName, unknown>

/** What the component of each block shows, by name. */
export type BlockViews = {
  [Name in BlockName]: NonNullable<ReturnType<(typeof blocks)[Name]['toView']>>
}

/** A paragraph of a body or a block between its paragraphs. */
export type BodyBlock = Paragraph | BlockViews[BodyBlockName] | UnknownBlock

/** A block of a page. */
export type PageBlock = BlockViews[PageBlockName] | UnknownBlock

/** Whether blocks of that stored type are allowed in a body. */
export function isBodyBlockName(type: unknown): type is BodyBlockName {
  return isAllowedIn('body', type)
}

/** Whether blocks of that stored type are allowed on a page. */
export function isPageBlockName(type: unknown): type is PageBlockName {
  return isAllowedIn('page', type)
}

const places: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(blocks).map(([name, block]) => [name, block.places]),
)

function isAllowedIn(place: 'body' | 'page', type: unknown): boolean {
  return typeof type === 'string' && places.get(type)?.includes(place) === true
}
