import { articlesBlock } from './articles-block.ts'
import { calloutBlock } from './callout-block.ts'
import { consultationBlock } from './consultation-block.ts'
import { dividerBlock } from './divider-block.ts'
import { faqBlock } from './faq-block.ts'
import { figuresBlock } from './figures-block.ts'
import { fileBlock } from './file-block.ts'
import { galleryBlock } from './gallery-block.ts'
import { imageBlock } from './image-block.ts'
import { stepsBlock } from './steps-block.ts'
import { tableBlock } from './table-block.ts'
import { testimonialBlock } from './testimonial-block.ts'
import { videoBlock } from './video-block.ts'

/**
 * What may stand between the paragraphs of an article, in the order of the insert menu. A new
 * block is added here; the compiler then names what it lacks in `lib/content` and `components`.
 */
export const bodyBlocks = [
  imageBlock,
  galleryBlock,
  videoBlock,
  fileBlock,
  testimonialBlock,
  calloutBlock,
  stepsBlock,
  figuresBlock,
  faqBlock,
  tableBlock,
  consultationBlock,
  articlesBlock,
  dividerBlock,
]
