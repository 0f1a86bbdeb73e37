import type { Neighbours } from '#sanity/import/collection/neighbours.ts'
import { baseNameOf } from '#sanity/import/collection/relative-path.ts'
import { type LoadedFile, maxImageBytes } from './image-source.ts'

/** Reads the file that an article names among those beside it; `undefined` if there is none. */
export async function loadNeighbour(
  neighbours: Neighbours,
  source: string,
  article: string,
): Promise<(LoadedFile & { fileName: string }) | undefined> {
  const found = neighbours.find(source, article)
  if (found === undefined) return undefined
  const { file, note } = found
  const fileName = baseNameOf(file.path)
  if (file.size > maxImageBytes) return { ok: false, reason: 'файл больше 20 МБ', fileName }
  try {
    return { ok: true, bytes: await file.bytes(), note, fileName }
  } catch {
    return { ok: false, reason: `файл «${file.path}» не прочесть: он повреждён`, fileName }
  }
}
