import { calloutBlockFields } from './callout-block.ts'
import { consultationBlockFields } from './consultation-block.ts'
import { contactBlockFields } from './contact-block.ts'
import { documentsBlockFields } from './documents-block.ts'
import { faqBlockFields } from './faq-block.ts'
import { figuresBlockFields } from './figures-block.ts'
import { fileBlockFields } from './file-block.ts'
import { galleryBlockFields } from './gallery-block.ts'
import { heroBlockFields } from './hero-block.ts'
import { pillarsBlockFields } from './pillars-block.ts'
import { processBlockFields } from './process-block.ts'
import { servicesBlockFields } from './services-block.ts'
import { stepsBlockFields } from './steps-block.ts'
import { tableBlockFields } from './table-block.ts'
import { teamBlockFields } from './team-block.ts'
import { testimonialsBlockFields } from './testimonials-block.ts'
import { textBlockFields } from './text-block.ts'
import { textImageBlockFields } from './text-image-block.ts'
import { videoBlockFields } from './video-block.ts'
import { frameFields } from './body-fields.ts'
import { cardFields } from '#lib/content/queries/fields.ts'

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
