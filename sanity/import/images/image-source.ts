/** A file that a text names, or the reason in Russian why it cannot be loaded. */
export type LoadedFile =
  | {
      ok: true
      bytes: Uint8Array<ArrayBuffer>
      /** What differs from the name in the text, in Russian. */
      note?: string | undefined
    }
  | { ok: false; reason: string }

/**
 * Finds the picture that an article names: beside the article, by its file name, at its address.
 *
 * @param article path of the article's file
 */
export type LoadImage = (
  source: string,
  article: string,
) => Promise<LoadedFile & { fileName: string }>

/** Maximum size of an image, in bytes. */
export const maxImageBytes = 20 * 1024 * 1024

/** The last part of a URL or path, which cannot point outside the assets folder. */
export function fileNameOf(source: string): string {
  const path = URL.parse(source)?.pathname ?? source.replace(/[?#].*$/s, '')
  const name = decoded(path.split(/[\\/]/).at(-1) ?? '')
  return /^\.*$/.test(name) || /[\\/\0]/.test(name) ? 'image' : name
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // Not percent-encoded: use the name as written.
    return name
  }
}
