import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileNameOf, type LoadedImage, type LoadImage, maxImageBytes } from './image-source.ts'
import { fetchImage, type Network } from './remote-image.ts'

/**
 * Loads the images that articles name: from a file of that name in the assets folder, otherwise
 * from the URL.
 *
 * @param assetsDir folder with the images, if the content manager has one
 */
export function createImageLoader(assetsDir: string | undefined, network: Network): LoadImage {
  return async (source) => {
    const fileName = fileNameOf(source)
    const local = assetsDir === undefined ? undefined : await readAsset(join(assetsDir, fileName))
    if (local !== undefined) return { ...local, fileName }
    if (URL.canParse(source)) return { ...(await fetchImage(source, network)), fileName }
    const reason =
      assetsDir === undefined
        ? 'укажите папку с изображениями: --assets ПАПКА'
        : `в папке изображений нет файла «${fileName}»`
    return { ok: false, reason, fileName }
  }
}

async function readAsset(path: string): Promise<LoadedImage | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  if (found.size > maxImageBytes) return { ok: false, reason: 'файл больше 20 МБ' }
  return { ok: true, bytes: await readFile(path) }
}
