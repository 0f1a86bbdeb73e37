import { defineQuery } from 'groq'

/** What the document of a page is called; the home page, which has no slug, is asked for with null. */
export const coverTitleQuery = defineQuery(
  `*[_type == $type && ($slug == null || slug.current == $slug)][0] {
    "title": coalesce(title, name, heading)
  }`,
)
