import { isImageType, type ImageType } from './image-type.ts'

/** The name of stored image bytes: named by the hash of the content, so a name always means the same bytes. */
export type ImageName = {
  /** SHA-1 of the bytes, as in Sanity's ids; an identifier, not a security measure. */
  sha1: string
  /** Pixels, upright (EXIF orientation applied). */
  width: number
  height: number
  extension: ImageType
}

const pattern = /^([0-9a-f]{40})-([1-9]\d{0,4})x([1-9]\d{0,4})\.([a-z]{3,4})$/

/** Null for anything but `<sha1>-<W>x<H>.<ext>`, so that it can never be a path. */
export function parseImageName(file: string): ImageName | null {
  const [, sha1, width, height, extension] = pattern.exec(file) ?? []
  if (sha1 === undefined || !isImageType(extension)) return null
  return { sha1, width: Number(width), height: Number(height), extension }
}

export function fileNameOf({ sha1, width, height, extension }: ImageName): string {
  return `${sha1}-${width}x${height}.${extension}`
}

export function assetIdOf({ sha1, width, height, extension }: ImageName): string {
  return `image-${sha1}-${width}x${height}-${extension}`
}
