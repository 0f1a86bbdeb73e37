import { defineQuery } from 'groq'
import { seoFields } from './fields.ts'
import { pageBlockFields } from '#lib/content/blocks/block-fields.ts'

export const pageQuery = defineQuery(`*[_type == "page" && slug.current == $slug][0] {
  _id,
  _rev,
  title,
  "slug": slug.current,
  description,
  blocks[] { ${pageBlockFields} },
  ${seoFields},
  demo
}`)
