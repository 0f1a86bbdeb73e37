/** What `toParagraph` needs of a paragraph, besides its `_key` and `_type`. */
export const textFields = `
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
  }`

/** A text without blocks between its paragraphs, as `toRichText` reads it. */
export const richTextFields = `_key, _type, ${textFields}`
