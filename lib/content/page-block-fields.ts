import { calloutBlockFields } from './blocks/callout-block.ts'
import { consultationBlockFields } from './blocks/consultation-block.ts'
import { contactBlockFields } from './blocks/contact-block.ts'
import { documentsBlockFields } from './blocks/documents-block.ts'
import { faqBlockFields } from './blocks/faq-block.ts'
import { figuresBlockFields } from './blocks/figures-block.ts'
import { fileBlockFields } from './blocks/file-block.ts'
import { galleryBlockFields } from './blocks/gallery-block.ts'
import { heroBlockFields } from './blocks/hero-block.ts'
import { pillarsBlockFields } from './blocks/pillars-block.ts'
import { processBlockFields } from './blocks/process-block.ts'
import { servicesBlockFields } from './blocks/services-block.ts'
import { stepsBlockFields } from './blocks/steps-block.ts'
import { tableBlockFields } from './blocks/table-block.ts'
import { teamBlockFields } from './blocks/team-block.ts'
import { testimonialsBlockFields } from './blocks/testimonials-block.ts'
import { textBlockFields } from './blocks/text-block.ts'
import { textImageBlockFields } from './blocks/text-image-block.ts'
import { videoBlockFields } from './blocks/video-block.ts'
import { frameFields } from './body-fields.ts'
import { cardFields } from './fields.ts'

// Articles that nobody chose are the newest.
const articlesFields = `_type == "articlesBlock" => {
  title,
  "articles": select(
    count(articles) > 0 => articles[]-> { ${cardFields} },
    *[_type == "article" && defined(slug.current)]
      | order(coalesce(publishedAt, _createdAt) desc) [0...3] { ${cardFields} }
  )
}`

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
  ${faqBlockFields},
  ${calloutBlockFields},
  ${articlesFields},
  ${consultationBlockFields}`
