import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '#lib/durable/make-folder.ts'

/** What keeps this user from writing a folder: it is a file, or the system says so by a code. */
export type Obstacle = { folder: string; code: 'file' | (string & {}) }

/**
 * What keeps this user from writing a folder, or from making it in the nearest one that is there;
 * undefined if nothing does. Changes nothing. `access` throws as `accessSync` does.
 */
export function folderObstacle(
  folder: string,
  access: (folder: string, mode: number) => void = accessSync,
): Obstacle | undefined {
  const found = nearest(folder)
  try {
    if (!statSync(found).isDirectory()) return { folder: found, code: 'file' }
    access(found, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return { folder: found, code: codeOf(error) }
  }
}

/** The code of a system error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

/** The folder, or the one in which it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

/** Makes the data folder, for this user alone, if there is none. */
export function makeDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return
  makeFolder(dirname(dataDir))
  mkdirSync(dataDir, { mode: 0o700 })
}
