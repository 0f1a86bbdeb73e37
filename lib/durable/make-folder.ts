import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, with those above it that are missing, all of that mode; does nothing where there
 * is something already, also a file. Throws what `mkdir` throws.
 */
export function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  try {
    // Not `recursive`: Node 26 loops endlessly if mkdir answers ENOENT below an existing folder
    // (/proc).
    mkdirSync(folder, mode)
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error
  }
}
