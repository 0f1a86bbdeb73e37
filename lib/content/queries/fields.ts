/** Conditions and projections that several queries share. */

/**
 * The instant of `publishedAt`: a time with its zone, or a time or a date in UTC. Null for what is
 * none of these: "1 января", a number, nothing.
 */
export const publicationTime = `coalesce(
  dateTime(publishedAt),
  dateTime(publishedAt + "Z"),
  dateTime(publishedAt + "T00:00:00Z")
)`

/** The instant of `updatedAt`, in the same forms. */
const updateTime = `coalesce(
  dateTime(updatedAt),
  dateTime(updatedAt + "Z"),
  dateTime(updatedAt + "T00:00:00Z")
)`

/**
 * Whether the time of a document has come, true or false and never null, so that `!` negates it: an
 * article is on the site from its `publishedAt` on, everything else from the start. A
 * `publishedAt` that is no time never comes. Every query that finds or follows a reference to an
 * article asks this. `$now` is ISO 8601.
 */
export const isDue = `coalesce(${publicationTime} <= dateTime($now), !defined(publishedAt))`

/** The date of an article as readers see it. */
export const publishedAt = 'coalesce(publishedAt, _createdAt)'

/**
 * When an article was changed in substance, by the word of its editor. Null without that word, for a
 * time that is not after the publication, and for one to come. The lake's own `_updatedAt` says
 * nothing of it: an import, a migration and a corrected comma set it too.
 */
export const updatedAt = `select(
  ${updateTime} > coalesce(${publicationTime}, dateTime(_createdAt))
    && ${updateTime} <= dateTime($now) => string(${updateTime})
)`

/** What `toPicture` needs of an image field; `path` is the asset's place under the lake. */
export const pictureFields = `
  alt,
  credit,
  hotspot { x, y },
  crop { left, top, right, bottom },
  "asset": asset-> {
    path,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "colour": metadata.palette.dominant.background
  }`

/** What `toFile` needs of a file field; `path` is the asset's place under the lake. */
export const fileFields = `
  "asset": asset-> {
    path,
    size,
    "uploadedAt": _createdAt
  }`

export const topicFields = `_id, title, "slug": slug.current, description`

// Words are counted here, so that a list of articles need not fetch their bodies.
export const cardFields = `
  _id,
  title,
  "slug": slug.current,
  description,
  "publishedAt": ${publishedAt},
  "words": count(string::split(pt::text(body), " ")),
  "topics": categories[]-> { ${topicFields} },
  hero { ${pictureFields} }`

export const authorFields = `
  _id,
  name,
  "slug": slug.current,
  kind,
  role,
  bio,
  photo { ${pictureFields} }`

export const serviceCardFields = `
  _id,
  title,
  "slug": slug.current,
  description,
  price { kind, amount, unit },
  scene,
  hero { ${pictureFields} }`

export const seoFields = `seo { title, description, noindex }`

export const testimonialFields = `
  _id,
  quote,
  client,
  role,
  city,
  "service": service-> { _id, title, "slug": slug.current },
  date,
  consent,
  demo`

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
      "target": reference-> { _id, _type, "slug": select(${isDue} => slug.current) }
    }
  }`

/** A text without blocks between its paragraphs, as `toRichText` reads it. */
export const richTextFields = `_key, _type, ${textFields}`
