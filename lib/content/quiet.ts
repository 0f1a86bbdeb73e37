import { defineQuery } from 'groq'
import { getClient } from './client.ts'

export const quietQuery = defineQuery(`count(*[
  _id in [$id, "siteSettings"] && (demo == true || _id == $id && seo.noindex == true)
]) > 0`)

/**
 * Whether search engines are not to be told of a document on a public site: it is the demo's, its
 * editor keeps them out, or the whole site is a demo still. Read afresh; one that is gone is not
 * quiet. Throws when the lake cannot be read.
 */
export async function isQuiet(id: string): Promise<boolean> {
  return getClient().fetch(quietQuery, { id })
}
