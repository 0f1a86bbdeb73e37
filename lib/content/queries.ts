import { defineQuery } from 'groq'
import { bodyFields } from './body-fields.ts'
import { pictureFields } from './blocks/image-block.ts'
import { testimonialFields } from './blocks/testimonial-block.ts'
import { authorFields, cardFields, seoFields } from './fields.ts'
import { pageBlockFields } from './page-block-fields.ts'

export const articlesQuery = defineQuery(
  `*[_type == "article" && defined(slug.current)] | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} }`,
)

/** What the whole of an article is made of. */
export const articleFields = `
  ${cardFields},
  _updatedAt,
  heading,
  "author": author-> { ${authorFields} },
  body[] { ${bodyFields} },
  ${seoFields},
  structuredData {
    type,
    rating { value, count, best, worst, source },
    publisherName
  },
  demo`

export const articleQuery = defineQuery(`*[_type == "article" && slug.current == $slug][0] {
  ${articleFields}
}`)

export const siteQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0] {
  title,
  tagline,
  description,
  organisation { name, legalName, inn, ogrn },
  contacts {
    phone,
    email,
    telegram,
    whatsapp,
    max,
    address { street, locality, region, postalCode, country }
  },
  channels,
  messengerText,
  officeHours,
  clientAreaUrl,
  sharing { title, description, image { ${pictureFields} } },
  verification { google, yandex, bing },
  navigation[] { title, href },
  footerNavigation[] { title, href },
  footerText,
  consent { version, text },
  policy { version, text },
  demo
}`)

export const homeQuery = defineQuery(`*[_type == "home" && _id == "home"][0] {
  heading,
  lead,
  blocks[] { ${pageBlockFields} },
  ${seoFields}
}`)

export const testimonialsQuery = defineQuery(
  `*[_type == "testimonial" && consent == "yes"] | order(coalesce(orderRank, "~") asc, date desc) { ${testimonialFields} }`,
)
