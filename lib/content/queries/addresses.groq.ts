import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

/** Every document that has, or will have, a page of its own, and the redirects. */
export const addressesQuery = defineQuery(`{
  "documents": *[
    _type in ["article", "author", "category", "page", "service"] && defined(slug.current)
  ] {
    _id,
    _type,
    "slug": slug.current,
    "title": coalesce(title, name),
    publishedAt,
    "due": ${isDue}
  },
  "redirects": *[_type == "redirect"] | order(from asc) { _id, from, to, permanent }
}`)
