import { pictureFields } from '#lib/content/blocks/image-block.ts'

/** Projections that several queries share. */
export const topicFields = `_id, title, "slug": slug.current, description`

// Words are counted here, so that a list of articles need not fetch their bodies.
export const cardFields = `
  _id,
  title,
  "slug": slug.current,
  description,
  "publishedAt": coalesce(publishedAt, _createdAt),
  "words": count(string::split(pt::text(body), " ")),
  "topics": categories[]-> { ${topicFields} },
  hero { ${pictureFields} }`

export const authorFields = `
  _id,
  name,
  "slug": slug.current,
  kind,
  role,
  bio,
  photo { ${pictureFields} }`

export const serviceCardFields = `
  _id,
  title,
  "slug": slug.current,
  description,
  price { kind, amount, unit },
  hero { ${pictureFields} }`

export const seoFields = `seo { title, description, noindex }`
