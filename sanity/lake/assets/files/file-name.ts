/** The name of the stored bytes of a file: named by the hash of the content. */
export type FileName = {
  /** SHA-1 of the bytes, as in Sanity's ids; an identifier, not a security measure. */
  sha1: string
  /** Lower-case letters and digits. */
  extension: string
}

const pattern = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/

/** Null for anything but `<sha1>.<ext>`, so that it can never be a path. */
export function parseFileName(file: string): FileName | null {
  const [, sha1, extension] = pattern.exec(file) ?? []
  return sha1 === undefined || extension === undefined ? null : { sha1, extension }
}

export function storedNameOf({ sha1, extension }: FileName): string {
  return `${sha1}.${extension}`
}

export function fileAssetIdOf({ sha1, extension }: FileName): string {
  return `file-${sha1}-${extension}`
}
