import { articlesBlockFields } from './blocks/articles-block.ts'
import { calloutBlockFields } from './blocks/callout-block.ts'
import { consultationBlockFields } from './blocks/consultation-block.ts'
import { faqBlockFields } from './blocks/faq-block.ts'
import { figuresBlockFields } from './blocks/figures-block.ts'
import { fileBlockFields } from './blocks/file-block.ts'
import { galleryBlockFields } from './blocks/gallery-block.ts'
import { imageBlockFields } from './blocks/image-block.ts'
import { stepsBlockFields } from './blocks/steps-block.ts'
import { tableBlockFields } from './blocks/table-block.ts'
import { testimonialBlockFields } from './blocks/testimonial-block.ts'
import { videoBlockFields } from './blocks/video-block.ts'
import { textFields } from './text-fields.ts'

/** What the query asks of every block, whatever its type. */
export const frameFields = `_key, _type, hidden, anchor`

/**
 * Portable Text with the references of its members resolved. A block whose fields are not asked
 * for here has none in the generated types, and its reshaper does not compile.
 */
export const bodyFields = `
  ${frameFields},
  _type == "block" => { ${textFields} },
  ${imageBlockFields},
  ${galleryBlockFields},
  ${videoBlockFields},
  ${fileBlockFields},
  ${testimonialBlockFields},
  ${calloutBlockFields},
  ${stepsBlockFields},
  ${figuresBlockFields},
  ${faqBlockFields},
  ${tableBlockFields},
  ${consultationBlockFields},
  ${articlesBlockFields}`
