import type { BlockName } from '#lib/content/blocks/block-definition.ts'
import { articlesBlock } from './articles-block.tsx'
import { calloutBlock } from './callout-block.tsx'
import { checklistBlock } from './checklist-block.tsx'
import { consultationBlock } from './consultation-block.tsx'
import { contactBlock } from './contact-block.tsx'
import { dividerBlock } from './divider-block.tsx'
import { documentsBlock } from './documents-block.tsx'
import { faqBlock } from './faq-block.tsx'
import { figuresBlock } from './figures-block.tsx'
import { fileBlock } from './file-block.tsx'
import { galleryBlock } from './gallery-block.tsx'
import { heroBlock } from './hero-block.tsx'
import { imageBlock } from './image-block.tsx'
import { pillarsBlock } from './pillars-block.tsx'
import { processBlock } from './process-block.tsx'
import { servicesBlock } from './services-block.tsx'
import { stepsBlock } from './steps-block.tsx'
import { tableBlock } from './table-block.tsx'
import { teamBlock } from './team-block.tsx'
import { testimonialBlock } from './testimonial-block.tsx'
import { testimonialsBlock } from './testimonials-block.tsx'
import { textBlock } from './text-block.tsx'
import { textImageBlock } from './text-image-block.tsx'
import { videoBlock } from './video-block.tsx'

/** The component of every block. The compiler names a block that is missing here. */
export const blockComponents = {
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
