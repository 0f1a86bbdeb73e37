import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Neighbours } from '#sanity/import/collection/neighbours.ts'
import { fileNameOf, type LoadedFile, type LoadImage, maxImageBytes } from './image-source.ts'
import { loadNeighbour } from './load-neighbour.ts'
import { fetchImage, type Network } from './remote-image.ts'

type Places = {
  /** The files that are imported together. */
  neighbours: Neighbours
  /** A further folder with pictures, found by their file names. */
  assetsDir: string | undefined
}

/**
 * Loads the images that articles name: from a file beside the article, otherwise from a file of
 * that name in the assets folder, otherwise from the URL.
 */
export function createImageLoader({ neighbours, assetsDir }: Places, network: Network): LoadImage {
  return async (source, article) => {
    const fileName = fileNameOf(source)
    const beside = await loadNeighbour(neighbours, source, article)
    if (beside !== undefined) return beside
    const local = assetsDir === undefined ? undefined : await readAsset(join(assetsDir, fileName))
    if (local !== undefined) return { ...local, fileName }
    if (URL.canParse(source)) return { ...(await fetchImage(source, network)), fileName }
    const reason =
      assetsDir === undefined
        ? 'рядом со статьёй нет такого файла: положите его туда или укажите папку: --assets ПАПКА'
        : 'ни рядом со статьёй, ни в папке изображений нет такого файла'
    return { ok: false, reason, fileName }
  }
}

async function readAsset(path: string): Promise<LoadedFile | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  if (found.size > maxImageBytes) return { ok: false, reason: 'файл больше 20 МБ' }
  return { ok: true, bytes: new Uint8Array(await readFile(path)) }
}
