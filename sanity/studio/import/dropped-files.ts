import type { CollectedFile, Collection } from '#sanity/import/collection/collected-file.ts'
import type { Neighbours } from '#sanity/import/collection/neighbours.ts'
import { fileNameOf, type LoadImage, maxImageBytes } from '#sanity/import/images/image-source.ts'
import { loadNeighbour } from '#sanity/import/images/load-neighbour.ts'

/** What was dropped before and now; a file of the same path replaces. */
export function withDropped(before: Collection, added: Collection): Collection {
  return {
    named: replaced(before.named, added.named),
    found: replaced(before.found, added.found),
    beside: [],
    problems: [...before.problems, ...added.problems],
  }
}

function replaced(before: CollectedFile[], added: CollectedFile[]): CollectedFile[] {
  return [...new Map([...before, ...added].map((file) => [file.path, file])).values()]
}

/**
 * Finds the images of the articles among the dropped files, otherwise at their address, which
 * works only where that site allows cross-origin reads.
 */
export function createDroppedImages(neighbours: Neighbours, fetcher: typeof fetch): LoadImage {
  return async (source, article) => {
    const fileName = fileNameOf(source)
    const dropped = await loadNeighbour(neighbours, source, article)
    if (dropped !== undefined) return dropped
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
