import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Whether a path is a folder or leads into it, also by a link or by another name of the folder. The
 * path may be absent, as may the folder: then nothing is in it.
 */
export function isWithin(path: string, folder: string): boolean {
  const outer = statSync(folder, { throwIfNoEntry: false })
  if (outer === undefined) return false
  let inner = realpathSync(nearest(path))
  for (;;) {
    const { dev, ino } = statSync(inner)
    if (dev === outer.dev && ino === outer.ino) return true
    if (dirname(inner) === inner) return false
    inner = dirname(inner)
  }
}

/** The path, or the nearest one above it that exists. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}
