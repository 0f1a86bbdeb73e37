import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The text of a file `.env`, empty if there is none; or why it cannot be read and what to do, in one
 * line. `read` throws as `readFileSync` does.
 */
export function readEnvFile(
  path: string,
  read: (path: string) => string = (file) => readFileSync(file, 'utf8'),
): { ok: true; text: string } | { ok: false; problem: string } {
  try {
    return { ok: true, text: read(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return code === 'ENOENT'
      ? { ok: true, text: '' }
      : { ok: false, problem: problemOf(resolve(path), code) }
  }
}

function problemOf(path: string, code: string): string {
  if (code === 'EISDIR') return `${path} is a folder: remove it, or put a file in its place`
  return `${path} cannot be read (${code}): let the user that runs this read it (chown USER ${path}), or remove it`
}

/**
 * Completes the environment of this process by the file `.env` in its folder, where there is one;
 * what is set already stays. Returns the problem if the file cannot be read.
 */
export function loadEnvFile(): string | undefined {
  const file = readEnvFile('.env')
  if (!file.ok) return file.problem
  // Node reports every problem of the file as its absence, so it was read before.
  if (file.text !== '') process.loadEnvFile('.env')
  return undefined
}
