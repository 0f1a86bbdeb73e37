/** Bytes of an image, or the reason in Russian why it cannot be loaded. */
export type LoadedImage =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: string }

/** Finds the image that an article names, by its file name or at its address. */
export type LoadImage = (source: string) => Promise<LoadedImage & { fileName: string }>

/** Maximum size of an image, in bytes. */
export const maxImageBytes = 20 * 1024 * 1024

/** The last part of a URL or path, which cannot point outside the assets folder. */
export function fileNameOf(source: string): string {
  const path = URL.parse(source)?.pathname ?? source.replace(/[?#].*$/s, '')
  const name = path.split(/[\\/]/).at(-1) ?? ''
  return /^\.*$/.test(name) ? 'image' : name
}
