import { defineQuery } from 'groq'
import { cardFields, isDue } from './fields.ts'

/** One page of the index of the blog: articles from `$from` up to `$to`, and how many there are. */
export const blogPageQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current) && defined(title) && ${isDue}]
    | order(coalesce(publishedAt, _createdAt) desc) [$from...$to] { ${cardFields} },
  "total": count(*[_type == "article" && defined(slug.current) && defined(title) && ${isDue}])
}`)
