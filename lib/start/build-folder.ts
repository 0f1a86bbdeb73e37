import { resolve } from 'node:path'
import { folderObstacle, type Obstacle } from '#lib/layout/data-folder.ts'

/**
 * Why no build can be written to `distDir`, in one line that says what to do; undefined if one can.
 */
export function buildFolderProblem(
  distDir: string,
  findObstacle: (folder: string) => Obstacle | undefined = folderObstacle,
): string | undefined {
  const obstacle = findObstacle(resolve(distDir))
  if (obstacle === undefined) return undefined
  const { folder, code } = obstacle
  if (code === 'file') {
    return `NEXT_DIST_DIR ${distDir} cannot be a folder, because ${folder} is a file: remove it, or set NEXT_DIST_DIR to another folder`
  }
  return unwritable(folder, code)
}

/** What a build that has failed says of files that it may not write; undefined if nothing. */
export function buildFailure(output: string): string | undefined {
  const [, code, path] = /\b(EACCES|EPERM|EROFS)\b[^\n]*?'([^'\n]+)'/.exec(output) ?? []
  return code === undefined || path === undefined ? undefined : unwritable(path, code)
}

function unwritable(path: string, code: string): string {
  return `The site has to be built, and ${path} cannot be written (${code}): run npm run build as the user who owns the program, or give the program's folder to this one`
}
