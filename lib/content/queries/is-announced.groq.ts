import { defineQuery } from 'groq'

/** False for demo documents, for `noindex`, and for all documents of a site that is still a demo. */
export const isAnnouncedQuery = defineQuery(`count(*[
  _id in [$id, "siteSettings"] && (demo == true || _id == $id && seo.noindex == true)
]) == 0`)
