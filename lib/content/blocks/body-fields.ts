import { articlesBlockFields } from './articles-block.ts'
import { calloutBlockFields } from './callout-block.ts'
import { consultationBlockFields } from './consultation-block.ts'
import { faqBlockFields } from './faq-block.ts'
import { figuresBlockFields } from './figures-block.ts'
import { fileBlockFields } from './file-block.ts'
import { galleryBlockFields } from './gallery-block.ts'
import { imageBlockFields } from './image-block.ts'
import { stepsBlockFields } from './steps-block.ts'
import { tableBlockFields } from './table-block.ts'
import { testimonialBlockFields } from './testimonial-block.ts'
import { videoBlockFields } from './video-block.ts'
import { textFields } from '#lib/content/queries/text-fields.ts'

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
