import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

/**
 * False for demo documents, for `noindex`, for an article whose time has not come, and for all
 * documents of a site that is still a demo.
 */
export const isAnnouncedQuery = defineQuery(`count(*[
  _id in [$id, "siteSettings"] && (demo == true || _id == $id && (seo.noindex == true || !${isDue}))
]) == 0`)
