import { defineQuery } from 'groq'
import { authorFields, cardFields, isDue } from './fields.ts'

export const authorQuery = defineQuery(`*[_type == "author" && slug.current == $slug][0] {
  ${authorFields},
  _rev,
  experience,
  languages,
  links,
  "articles": *[_type == "article" && defined(slug.current) && author._ref == ^._id && ${isDue}]
    | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} },
  demo
}`)
