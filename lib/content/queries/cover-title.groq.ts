import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

/** The title of a page's document; `$slug` is null for the home page, which has none. */
export const coverTitleQuery = defineQuery(
  `*[_type == $type && ($slug == null || slug.current == $slug) && ${isDue}][0] {
    _id,
    "title": coalesce(title, name, heading)
  }`,
)
