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
import type { SchemaBlock } from './schema-block.ts'

/**
 * Every block, in the order of the insert menus. After a new line here and `npm run typegen` the
 * compiler names what the block lacks in `lib/content/blocks` and `components/blocks`.
 */
export const blocks: readonly SchemaBlock[] = [
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
]
