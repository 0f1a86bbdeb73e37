import { createHash } from 'node:crypto'

/** One image as the image API makes it; requests with the same name get the same bytes. */
export type ImageAddress = {
  /** `<asset file>.<hash>`: a file name. */
  name: string
  /** The file name of the asset: its original and all that is made from it begin so. */
  asset: string
  /** Path and query for the image API, with what it knows alone. */
  target: string
  /** The Accept header for it. */
  accept: string
}

/** The parameters of https://www.sanity.io/docs/apis-and-sdks/image-urls but `dl`, a file's name. */
const known = [
  ['w', 'h', 'fit', 'crop', 'fp-x', 'fp-y', 'rect', 'dpr', 'min-w', 'max-w', 'min-h', 'max-h'],
  ['or', 'flip', 'blur', 'sat', 'sharp', 'invert', 'pad', 'frame', 'bg', 'q', 'fm', 'auto'],
].flat()

/** What `auto=format` may choose, the smallest first. */
const formats = ['image/avif', 'image/webp'] as const

const file = /^([A-Za-z0-9]{1,64}-\d{1,5}x\d{1,5}\.[a-z]{3,4})(?:\/[^/]*)?$/

/**
 * The address of an image in its one normal form; undefined for what must not be kept: a download
 * under a name of the visitor's, another dataset, anything that is no image.
 *
 * @param target path and query, as in the request line
 * @param accept the visitor's Accept header
 * @param folder `/images/<project>/<dataset>/`
 */
export function imageAddress(
  target: string,
  accept: string,
  folder: string,
): ImageAddress | undefined {
  const [path = ''] = target.split('?', 1)
  const given = new URLSearchParams(target.slice(path.length))
  const [, asset] = (path.startsWith(folder) && file.exec(path.slice(folder.length))) || []
  if (asset === undefined || given.has('dl')) return undefined
  const kept = new URLSearchParams()
  for (const name of known) {
    const value = given.get(name)
    if (value !== null) kept.set(name, value)
  }
  const isNegotiated = kept.get('auto') === 'format' && !kept.has('fm')
  const format = isNegotiated ? formats.find((type) => accepts(accept, type)) : undefined
  const query = kept.size > 0 ? `?${kept}` : ''
  const hash = createHash('sha256').update(`${query} ${format}`).digest('hex')
  return {
    name: `${asset}.${hash.slice(0, 32)}`,
    asset,
    target: `${folder}${asset}${query}`,
    accept: format ?? 'image/*;q=0.5',
  }
}

/** The file name of an image by the id of its document, `image-<hash>-<size>-<type>`. */
export function assetOf(id: string): string | undefined {
  const [, name, type] = /^image-([A-Za-z0-9]+-\d+x\d+)-([a-z]+)$/.exec(id) ?? []
  return name === undefined ? undefined : `${name}.${type}`
}

/** Whether an Accept header names the type itself; `image/*` says nothing about new formats. */
function accepts(header: string, type: string): boolean {
  return header.split(',').some((range) => {
    const [name = '', ...parameters] = range.toLowerCase().split(';')
    return name.trim() === type && !parameters.some((each) => /^\s*q=0(\.0*)?\s*$/.test(each))
  })
}
