import { parseText } from './parse.ts'

/** What `toFile` needs of a file field; `path` is the asset's place under the lake. */
export const fileFields = `
  "asset": asset-> {
    path,
    size,
    "uploadedAt": _createdAt
  }`

type FileResult = {
  asset: {
    path: string | null
    size: number | null
    uploadedAt: string | null
  } | null
}

/** A file of the lake, addressed through the site's own `/files/` route. */
export type StoredFile = {
  /** Site-relative address; with `?dl=` the browser saves the file under its own name. */
  src: string
  /** Lower-case letters and digits: `pdf`. */
  extension: string
  /** Bytes. */
  size?: number
  /** ISO date and time. */
  uploadedAt?: string
}

/** A file field as a file, or undefined while it has no asset of ours. */
export function toFile(file: FileResult | null | undefined): StoredFile | undefined {
  const asset = file?.asset
  const path = parseText(asset?.path)
  const extension = /^files\/[\w./-]+\.([a-z\d]{1,10})$/.exec(path)?.[1]
  if (!asset || !extension) return undefined
  const { size } = asset
  const uploadedAt = parseText(asset.uploadedAt)
  return {
    src: `/${path}`,
    extension,
    ...(typeof size === 'number' && size > 0 && { size }),
    ...(uploadedAt && { uploadedAt }),
  }
}
