import { defineQuery } from 'groq'
import { bodyFields } from '#lib/content/blocks/block-fields.ts'
import { authorFields, cardFields, isDue, seoFields, updatedAt } from './fields.ts'

export const articlesQuery = defineQuery(
  `*[_type == "article" && defined(slug.current) && ${isDue}] | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} }`,
)

/** All fields of an article. */
export const articleFields = `
  ${cardFields},
  "updatedAt": ${updatedAt},
  _rev,
  heading,
  "author": author-> { ${authorFields} },
  body[] { ${bodyFields} },
  ${seoFields},
  structuredData {
    type,
    rating { value, count, best, worst, source, url },
    publisherName
  },
  demo`

export const articleQuery =
  defineQuery(`*[_type == "article" && slug.current == $slug && ${isDue}][0] {
  ${articleFields}
}`)
