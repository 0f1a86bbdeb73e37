import { textFields } from '#lib/content/queries/fields.ts'
import { articlesBlockFields, articlesSectionFields } from './articles-block.ts'
import { calloutBlockFields } from './callout-block.ts'
import { checklistBlockFields } from './checklist-block.ts'
import { consultationBlockFields } from './consultation-block.ts'
import { contactBlockFields } from './contact-block.ts'
import { documentsBlockFields } from './documents-block.ts'
import { faqBlockFields } from './faq-block.ts'
import { figuresBlockFields } from './figures-block.ts'
import { fileBlockFields } from './file-block.ts'
import { galleryBlockFields } from './gallery-block.ts'
import { heroBlockFields } from './hero-block.ts'
import { imageBlockFields } from './image-block.ts'
import { pillarsBlockFields } from './pillars-block.ts'
import { processBlockFields } from './process-block.ts'
import { servicesBlockFields } from './services-block.ts'
import { stepsBlockFields } from './steps-block.ts'
import { tableBlockFields } from './table-block.ts'
import { teamBlockFields } from './team-block.ts'
import { testimonialBlockFields } from './testimonial-block.ts'
import { testimonialsBlockFields } from './testimonials-block.ts'
import { textBlockFields } from './text-block.ts'
import { textImageBlockFields } from './text-image-block.ts'
import { videoBlockFields } from './video-block.ts'

// Typegen evaluates these templates without running them: they cannot be built from the registry.

/** What the queries select of every block. */
const frameFields = `_key, _type, hidden, anchor`

/**
 * A body with the references of its blocks resolved. A block whose fields are missing here has no
 * fields in the generated types, so its `toView` does not compile.
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
  ${checklistBlockFields},
  ${figuresBlockFields},
  ${faqBlockFields},
  ${tableBlockFields},
  ${consultationBlockFields},
  ${articlesBlockFields}`

/** The blocks of a page with their references resolved; see `bodyFields`. */
export const pageBlockFields = `
  ${frameFields},
  ${heroBlockFields},
  ${textBlockFields},
  ${textImageBlockFields},
  ${pillarsBlockFields},
  ${servicesBlockFields},
  ${processBlockFields},
  ${testimonialsBlockFields},
  ${teamBlockFields},
  ${documentsBlockFields},
  ${contactBlockFields},
  ${figuresBlockFields},
  ${galleryBlockFields},
  ${videoBlockFields},
  ${fileBlockFields},
  ${tableBlockFields},
  ${stepsBlockFields},
  ${checklistBlockFields},
  ${faqBlockFields},
  ${calloutBlockFields},
  ${articlesSectionFields},
  ${consultationBlockFields}`
