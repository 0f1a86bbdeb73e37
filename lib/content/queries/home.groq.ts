import { defineQuery } from 'groq'
import { fileFields, seoFields } from './fields.ts'
import { pageBlockFields } from '#lib/content/blocks/block-fields.ts'

export const homeQuery = defineQuery(`*[_type == "home" && _id == "home"][0] {
  _id,
  heading,
  lead,
  proofs[] { _type, title, href, file { ${fileFields} } },
  blocks[] { ${pageBlockFields} },
  ${seoFields}
}`)
