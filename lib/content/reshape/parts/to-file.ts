import type { StoredFile } from '#lib/content/view/parts/stored-file.ts'
import { parseText } from './parse.ts'

type FileResult = {
  asset: {
    path: string | null
    size: number | null
    uploadedAt: string | null
  } | null
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
