import { fileTypeFromBuffer } from 'file-type'

/** What browsers show and the lake takes. */
const accepted: ReadonlySet<string> = new Set([
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
])

/** Why bytes cannot be a picture of an article, in Russian, with the way out. */
export async function pictureProblem(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.byteLength === 0) return 'файл пуст'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).trimStart()
  if (isSvg(start)) return undefined
  const type = await fileTypeFromBuffer(bytes)
  if (type !== undefined && accepted.has(type.mime)) return undefined
  if (type !== undefined) {
    const way = type.mime.startsWith('image/') ? ': сохраните его как JPEG' : ', а не изображение'
    return `это файл ${type.ext.toUpperCase()}${way}`
  }
  if (start.startsWith('version https://git-lfs')) {
    return 'это указатель Git LFS, а не изображение: скачайте файлы командой «git lfs pull»'
  }
  return /^<(?:!doctype html|html)/i.test(start)
    ? 'это страница сайта, а не изображение'
    : 'это не изображение'
}

function isSvg(start: string): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|!--|!doctype svg|svg|[\w-]+:svg)/i.test(start)
}
