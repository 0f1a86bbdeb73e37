import { defineQuery } from 'groq'
import { authorFields } from './fields.ts'

/** Who answers those who write or call. */
export const answeredByQuery =
  defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0].contacts.answeredBy-> {
  ${authorFields}
}`)
