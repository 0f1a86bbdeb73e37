import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** The folders of `assets/` with originals; the others hold rendered variants. */
const folders = ['images', 'files'] as const

/** The files as uploaded, as paths from the data folder: `assets/images/<name>`; sorted. */
export async function listAssetFiles(dataDir: string): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await namesIn(join(dataDir, 'assets', folder))
      return names.filter((name) => !name.endsWith('.tmp')).map((name) => assetPath(folder, name))
    }),
  )
  return lists.flat().toSorted()
}

/** The file of an asset document with this `path`; null for any other path. */
export function assetFileOf(path: unknown): string | null {
  if (typeof path !== 'string') return null
  const folder = folders.find((folder) => path.startsWith(`${folder}/`))
  return folder === undefined ? null : assetPath(folder, basename(path))
}

function assetPath(folder: string, name: string): string {
  return `assets/${folder}/${name}`
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
