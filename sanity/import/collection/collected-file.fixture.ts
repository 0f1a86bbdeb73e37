import type { CollectedFile } from './collected-file.ts'

/** A file with a text as content. */
export function fileOf(path: string, text = path): CollectedFile {
  const bytes = new Uint8Array(Buffer.from(text))
  return { path, size: bytes.byteLength, bytes: () => Promise.resolve(bytes) }
}
