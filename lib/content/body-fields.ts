import { consultationBlockFields } from './blocks/consultation-block.ts'
import { imageBlockFields } from './blocks/image-block.ts'
import { testimonialBlockFields } from './blocks/testimonial-block.ts'

/** Portable Text with the references of its members resolved. */
export const bodyFields = `
  _key,
  _type,
  _type == "block" => {
    style,
    listItem,
    level,
    children[] { _key, _type, text, marks },
    markDefs[] {
      _key,
      _type,
      _type == "link" => { href, newTab, nofollow, sponsored },
      _type == "internalLink" => {
        "target": reference-> { _type, "slug": slug.current }
      }
    }
  },
  ${imageBlockFields},
  ${testimonialBlockFields},
  ${consultationBlockFields}`
