import { defineQuery } from 'groq'
import { cardFields, isDue } from './fields.ts'

const newestFirst = 'order(coalesce(publishedAt, _createdAt) desc)'

/**
 * What to read after an article. `alike` are the newest that share a topic with it, refer to it or
 * are referred to by it; two dozen are enough to choose three from.
 */
export const nextArticlesQuery =
  defineQuery(`*[_type == "article" && slug.current == $slug && ${isDue}][0] {
  "topics": categories[]._ref,
  "picked": (related[]->)[${isDue}] { ${cardFields} },
  "alike": *[_type == "article" && defined(slug.current) && slug.current != $slug && ${isDue} && (
      references(^._id) ||
      references(^.categories[]._ref) ||
      _id in ^.body[].markDefs[].reference._ref
    )] | ${newestFirst} [0...24] {
    ${cardFields},
    "refersHere": references(^._id),
    "referredTo": _id in ^.body[].markDefs[].reference._ref
  },
  "newest": *[_type == "article" && defined(slug.current) && slug.current != $slug && ${isDue}]
    | ${newestFirst} [0...3] { ${cardFields} },
  "older": *[_type == "article" && defined(slug.current) && defined(title) && ${isDue}
      && coalesce(publishedAt, _createdAt) < coalesce(^.publishedAt, ^._createdAt)]
    | ${newestFirst} [0] { _id, title, "slug": slug.current },
  "newer": *[_type == "article" && defined(slug.current) && defined(title) && ${isDue}
      && coalesce(publishedAt, _createdAt) > coalesce(^.publishedAt, ^._createdAt)]
    | order(coalesce(publishedAt, _createdAt) asc) [0] { _id, title, "slug": slug.current }
}`)
