import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { type CollectedFile, collectionError, isClutter, limitProblem } from './collected-file.ts'
import type { Problem } from '#sanity/import/problem.ts'
import { isUnsafeZipName, legacyZipName } from './zip-name.ts'

// Workers are loaded from addresses that the Studio's policy does not allow.
configure({ useWebWorkers: false })

/** More than text or pictures ever compress: beyond it an archive is made to fill the memory. */
const maxRatio = 1_000
const smallBytes = 1024 * 1024

/** Whether a file is an archive by its name. */
export function isZipName(path: string): boolean {
  return /\.zip$/i.test(path)
}

/**
 * The files of a ZIP archive in the order of their paths; each is unpacked when it is asked for. Names that lead out of the
 * archive, encrypted files and files that unpack to a thousand times their size are refused one by
 * one; an archive that is none, or has too much in it, altogether.
 *
 * @param path how people name the archive; it begins the paths of its files
 */
export async function zipFiles(
  path: string,
  archive: Blob,
): Promise<{ files: CollectedFile[]; problems: Problem[] }> {
  const reader = new ZipReader(new BlobReader(archive), { filenameValidation: 'tolerant' })
  const files: CollectedFile[] = []
  const problems: Problem[] = []
  const taken = new Set<string>()
  let count = 0
  let bytes = 0
  try {
    for await (const entry of reader.getEntriesGenerator({ decodeText })) {
      if (entry.directory) continue
      const name = entry.filename.replaceAll('\\', '/')
      const refused = refusal(entry)
      if (refused === undefined && name.split('/').some(isClutter)) continue
      count += 1
      bytes += entry.uncompressedSize
      const limit = limitProblem(count, bytes)
      if (limit !== undefined) return { files: [], problems: [collectionError(path, limit)] }
      const twice = taken.has(name) ? 'в архиве два файла с этим именем: взят первый' : undefined
      taken.add(name)
      const problem = refused ?? twice
      if (problem === undefined) files.push(toFile(`${path}/${name}`, entry))
      else problems.push(collectionError(`${path}/${name}`, problem))
    }
  } catch {
    const message = 'архив не прочесть: он повреждён, или это не ZIP'
    return { files: [], problems: [...problems, collectionError(path, message)] }
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

function decodeText(value: Uint8Array, encoding: string): string | undefined {
  return encoding === 'cp437' ? legacyZipName(value) : undefined
}

function refusal(entry: FileEntry): string | undefined {
  if (isUnsafeZipName(entry.filename)) return 'имя ведёт за пределы архива: файл пропущен'
  if (entry.encrypted) return 'файл зашифрован: сохраните архив без пароля'
  const isBomb =
    entry.uncompressedSize > smallBytes && entry.uncompressedSize > entry.compressedSize * maxRatio
  return isBomb ? 'файл сжат в тысячу раз и больше: так бывает только у вредных архивов' : undefined
}

function toFile(path: string, entry: FileEntry): CollectedFile {
  const size = entry.uncompressedSize
  return {
    path,
    size,
    bytes: () => unpacked(entry),
  }
}

/** The bytes of an entry; rejects if there are others than its archive says. */
async function unpacked(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let end = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (end + chunk.byteLength > bytes.byteLength) throw new RangeError('More than announced')
      bytes.set(chunk, end)
      end += chunk.byteLength
    },
  })
  await entry.getData(sink, { checkSignature: true })
  if (end < bytes.byteLength) throw new RangeError('Less than announced')
  return bytes
}
