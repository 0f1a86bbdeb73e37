import { articlesBlock } from './articles-block.ts'
import { calloutBlock } from './callout-block.ts'
import { consultationBlock } from './consultation-block.ts'
import { contactBlock } from './contact-block.ts'
import { dividerBlock } from './divider-block.ts'
import { documentsBlock } from './documents-block.ts'
import { faqBlock } from './faq-block.ts'
import { figuresBlock } from './figures-block.ts'
import { fileBlock } from './file-block.ts'
import { galleryBlock } from './gallery-block.ts'
import { heroBlock } from './hero-block.ts'
import { pillarsBlock } from './pillars-block.ts'
import { processBlock } from './process-block.ts'
import { servicesBlock } from './services-block.ts'
import { stepsBlock } from './steps-block.ts'
import { tableBlock } from './table-block.ts'
import { teamBlock } from './team-block.ts'
import { testimonialsBlock } from './testimonials-block.ts'
import { textBlock } from './text-block.ts'
import { textImageBlock } from './text-image-block.ts'
import { videoBlock } from './video-block.ts'

/** Blocks that stand on pages only. */
export const sectionBlocks = [
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
]

/** Blocks of articles that stand on pages too. */
export const sharedBlocks = [
  figuresBlock,
  galleryBlock,
  videoBlock,
  fileBlock,
  tableBlock,
  stepsBlock,
  faqBlock,
  calloutBlock,
  articlesBlock,
  consultationBlock,
  dividerBlock,
]
