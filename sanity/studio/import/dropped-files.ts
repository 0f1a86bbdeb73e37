import type { ImportSource } from '#sanity/import/import-articles.ts'
import { maxFileBytes } from '#sanity/import/import-articles.ts'
import { fileNameOf, type LoadImage, maxImageBytes } from '#sanity/import/images/image-source.ts'

/** What an editor has dropped so far, in the order of dropping; a file of the same name replaces. */
export type Dropped = {
  articles: ReadonlyMap<string, File>
  images: ReadonlyMap<string, File>
  /** Names of files that are neither article nor image. */
  ignored: readonly string[]
}

export const nothingDropped: Dropped = { articles: new Map(), images: new Map(), ignored: [] }

const imageName = /\.(?:avif|gif|heic|heif|jpe?g|png|svg|tiff?|webp)$/i

/** Sorts files by their names into articles and images. */
export function withFiles(dropped: Dropped, files: readonly File[]): Dropped {
  const articles = files.filter(({ name }) => /\.(?:md|markdown)$/i.test(name))
  const images = files.filter(({ name }) => imageName.test(name))
  const ignored = files.filter((file) => !articles.includes(file) && !images.includes(file))
  const byName = (list: File[]) => list.map((file): [string, File] => [file.name, file])
  return {
    articles: new Map([...dropped.articles, ...byName(articles)]),
    images: new Map([...dropped.images, ...byName(images)]),
    ignored: [...new Set([...dropped.ignored, ...ignored.map(({ name }) => name)])],
  }
}

/** The texts of the dropped articles, as the importer takes them. */
export function readArticles({ articles }: Dropped): Promise<ImportSource[]> {
  return Promise.all(
    [...articles.values()].map(async (file) => ({
      file: file.name,
      bytes: file.size <= maxFileBytes ? new Uint8Array(await file.arrayBuffer()) : undefined,
    })),
  )
}

/**
 * Finds the images of the articles among the dropped files, otherwise at their address, which
 * works only where that site allows cross-origin reads.
 */
export function createDroppedImages({ images }: Dropped, fetcher: typeof fetch): LoadImage {
  return async (source) => {
    const fileName = fileNameOf(source)
    const file = images.get(fileName) ?? images.get(decoded(fileName))
    if (file !== undefined) {
      if (file.size > maxImageBytes) return { ok: false, reason: 'файл больше 20 МБ', fileName }
      return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
    }
    const bytes = await fetched(source, fetcher)
    if (bytes !== undefined) return { ok: true, bytes, fileName }
    return { ok: false, reason: `перетащите сюда и файл «${fileName}»`, fileName }
  }
}

async function fetched(
  source: string,
  fetcher: typeof fetch,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!/^https?:/i.test(source)) return undefined
  try {
    const response = await fetcher(source, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(10_000),
    })
    const length = Number(response.headers.get('content-length') ?? 0)
    if (!response.ok || length > maxImageBytes) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    return bytes.length > maxImageBytes ? undefined : bytes
  } catch {
    // The other site forbids cross-origin reads or does not answer.
    return undefined
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // Not percent-encoded: use the name as written.
    return name
  }
}
