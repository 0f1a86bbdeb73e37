import { defineQuery } from 'groq'
import { isDue, publicationTime } from './fields.ts'

/** Every document that has, or will have, a page of its own, the redirects, and where the site was before. */
export const addressesQuery = defineQuery(`{
  "documents": *[
    _type in ["article", "author", "category", "page", "service"] && defined(slug.current)
  ] {
    _id,
    _type,
    "slug": slug.current,
    "title": coalesce(title, name),
    "due": ${isDue},
    "dueAt": ${publicationTime}
  },
  "redirects": *[_type == "redirect"] | order(from asc, _id asc) { _id, from, to, permanent },
  "formerOrigins": *[_type == "siteSettings" && _id == "siteSettings"][0].formerOrigins
}`)
