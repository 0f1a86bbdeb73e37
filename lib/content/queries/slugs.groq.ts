import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

/** Slugs of one type of document, for prerendering. */
export const slugsQuery = defineQuery(
  `*[_type == $type && defined(slug.current) && ${isDue}].slug.current`,
)
