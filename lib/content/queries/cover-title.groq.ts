import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

/** The title of a page's document, and what its drawing depends on; `$slug` is null for the home page, which has none. */
export const coverTitleQuery = defineQuery(
  `*[_type == $type && ($slug == null || slug.current == $slug) && ${isDue}][0] {
    _id,
    "title": coalesce(title, name, heading),
    "topics": categories[]-> { _id, "slug": slug.current },
    scene
  }`,
)
