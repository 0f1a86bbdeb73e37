/** Parts of an image's metadata that an upload may ask for, by the names `@sanity/client` sends. */
const parts = ['blurhash', 'exif', 'location', 'lqip', 'palette', 'thumbhash'] as const
export type MetadataPart = (typeof parts)[number]

/** The default: no GPS location, no second preview. */
const usual: ReadonlySet<MetadataPart> = new Set(['blurhash', 'exif', 'lqip', 'palette'])

/** Parses the `meta` of an upload: repeated or separated by commas; `none` and unknown add nothing. */
export function parseMetadataParts(search: URLSearchParams): ReadonlySet<MetadataPart> {
  const asked = search.getAll('meta').flatMap((value) => value.split(','))
  return asked.length === 0 ? usual : new Set(parts.filter((part) => asked.includes(part)))
}
