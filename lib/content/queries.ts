import { defineQuery } from 'groq'
import { bodyFields } from './body-fields.ts'
import { pictureFields } from './blocks/image-block.ts'
import { testimonialFields } from './blocks/testimonial-block.ts'

// Words are counted here, so that a list of articles need not fetch their bodies.
const cardFields = `
  _id,
  title,
  "slug": slug.current,
  description,
  "publishedAt": coalesce(publishedAt, _createdAt),
  "words": count(string::split(pt::text(body), " ")),
  "topics": categories[]-> { _id, title, "slug": slug.current, description },
  hero { ${pictureFields} }`

export const articleSlugsQuery = defineQuery(
  `*[_type == "article" && defined(slug.current)].slug.current`,
)

export const articlesQuery = defineQuery(
  `*[_type == "article" && defined(slug.current)] | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} }`,
)

export const articleQuery = defineQuery(`*[_type == "article" && slug.current == $slug][0] {
  ${cardFields},
  _updatedAt,
  heading,
  "author": author-> {
    _id,
    name,
    "slug": slug.current,
    kind,
    role,
    bio,
    photo { ${pictureFields} }
  },
  body[] { ${bodyFields} },
  "related": related[]-> { ${cardFields} },
  "newest": *[_type == "article" && defined(slug.current) && slug.current != $slug]
    | order(coalesce(publishedAt, _createdAt) desc) [0...3] { ${cardFields} },
  seo { title, description, noindex },
  structuredData {
    type,
    rating { value, count, best, worst, source },
    publisherName
  },
  demo
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
  officeHours,
  clientAreaUrl,
  navigation[] { title, href },
  footerText,
  consent { version, text },
  policy { version, text },
  demo
}`)

export const homeQuery = defineQuery(`*[_type == "home" && _id == "home"][0] {
  heading,
  lead,
  pillars[] { title, text },
  figures[] { value, label }
}`)

export const testimonialsQuery = defineQuery(
  `*[_type == "testimonial" && consent == "yes"] | order(date desc) { ${testimonialFields} }`,
)
