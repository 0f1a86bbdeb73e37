import { defineQuery } from 'groq'
import { cardFields, isDue, seoFields, topicFields } from './fields.ts'

export const topicsQuery = defineQuery(`*[_type == "category" && defined(slug.current)]
  | order(title asc) {
    ${topicFields},
    "count": count(*[_type == "article" && defined(slug.current) && references(^._id) && ${isDue}])
  }`)

export const topicQuery = defineQuery(`*[_type == "category" && slug.current == $slug][0] {
  ${topicFields},
  _rev,
  "articles": *[_type == "article" && defined(slug.current) && references(^._id) && ${isDue}]
    | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} },
  ${seoFields},
  demo
}`)
