/** The folder of a file; empty for a file without one. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.replace(/\/[^/]*$/, '') : ''
}

/** The last part of a path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * A path that starts from a folder, with `.` and `..` resolved; a `..` that leads above the first
 * part stays.
 */
export function pathFrom(folder: string, path: string): string {
  const parts: string[] = []
  const all = path.startsWith('/') ? path : `${folder}/${path}`
  for (const part of all.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return `${folder.startsWith('/') || path.startsWith('/') ? '/' : ''}${parts.join('/')}`
}
