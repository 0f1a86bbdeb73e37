import type { Warn } from '#sanity/import/problem.ts'
import type { FieldValue } from './field-value.ts'
import { type Fields, toBoolean, toText } from './fields.ts'

export type Cover = {
  /** URL or file name. */
  source: string
  alt: string | undefined
  line: number
}

/** Where generators and themes keep the main image, the best first. */
const names = [
  'heroImage',
  'hero',
  'cover',
  'coverImage',
  'featuredImage',
  'featureImage',
  'featured',
  'image',
  'mainImage',
  'banner',
  'bannerImage',
  'header',
  'headerImage',
  'headerImg',
  'thumbnail',
  'thumb',
  'thumbnailImage',
  'teaser',
  'preview',
  'previewImage',
  'photo',
  'img',
  'images',
  'ogImage',
  'og',
  'openGraph',
  'socialImage',
  'shareImage',
  'twitterImage',
]
/** Fields of an image that is written as fields. */
const sources = [
  'src',
  'url',
  'path',
  'image',
  'relative',
  'overlay_image',
  'teaser',
  'og_image',
  'source',
  'file',
  'filename',
]

/** Reads the main image of an article under any of its names, with its description. */
export function readCover(fields: Fields, warn: Warn): Cover | undefined {
  const found = fields.all(...names).flatMap((field) => {
    const image = toImage(field.value)
    // `featured: true` and `header: false` are settings of a theme.
    if (image === undefined && toBoolean(field.value) === undefined) {
      fields.skip(field, 'именем файла или адресом изображения')
    }
    return image === undefined || toBoolean(field.value) !== undefined ? [] : [{ field, ...image }]
  })
  const [first, ...others] = found
  const told = new Set([first?.source])
  for (const { field, source } of others) {
    if (!told.has(source))
      warn(field.line, `изображение «${source}» (${field.name}) не импортировано: главное — другое`)
    told.add(source)
  }
  const apart = fields.all(...names.flatMap((name) => [`${name}Alt`, `${name}AltText`]), 'alt')
  const alt = first?.alt ?? apart.map(({ value }) => toText(value)).find((text) => text)
  return first && { source: first.source, alt, line: first.field.line }
}

function toImage(value: FieldValue): { source: string; alt: string | undefined } | undefined {
  if (value.kind === 'text') return { source: value.text, alt: undefined }
  if (value.kind === 'list') return value.items.map(toImage).find((image) => image !== undefined)
  const inner = (name: string) => value.fields.get(name)?.value
  const found = sources
    .map(inner)
    .map((each) => each && toImage(each))
    .find((image) => image !== undefined && image.source !== '')
  const alt = ['alt', 'altText', 'alt_text', 'caption', 'title', 'description']
    .map(inner)
    .map((each) => each && toText(each))
    .find((text) => text)
  return found && { source: found.source, alt: found.alt ?? alt }
}
