import { defineQuery } from 'groq'

/** Slugs of one type of document, for prerendering. */
export const slugsQuery = defineQuery(`*[_type == $type && defined(slug.current)].slug.current`)
