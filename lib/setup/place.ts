import { statSync } from 'node:fs'
import { needsUpgrade } from '#lib/backup/before-upgrade.ts'
import { folderObstacle } from '#lib/layout/data-folder.ts'
import { layoutProblem } from '#lib/layout/problem.ts'

/** Who runs setup: the number of the user, or undefined on Windows. */
export type Runner = { uid: number | undefined }

/**
 * Why setup must not touch an installation, a line each that says what to do; empty if it may.
 * `folder` is that of the program, where `.env` is.
 */
export function placeProblems(folder: string, dataDir: string, { uid }: Runner): string[] {
  const owner = statSync(folder).uid
  if (uid === 0 && owner !== 0) {
    return [
      `This is root, and ${folder} belongs to user ${owner}, who could not read what setup writes: run setup as that user, such as su -s /bin/bash butlerspb`,
    ]
  }
  const problems = [folderProblem(folder, 'The folder of the program'), dataProblem(dataDir)]
  return problems.filter((problem) => problem !== undefined)
}

function dataProblem(dataDir: string): string | undefined {
  const problem = folderProblem(dataDir, `DATA_DIR ${dataDir}: the folder`)
  if (problem !== undefined) return problem
  const newer = layoutProblem(dataDir)
  if (newer !== undefined) return newer
  if (!needsUpgrade(dataDir)) return undefined
  return `DATA_DIR ${dataDir} has data of an older version: start the site once (npm start), which keeps a copy of them first, then run setup again`
}

function folderProblem(wanted: string, what: string): string | undefined {
  const obstacle = folderObstacle(wanted)
  if (obstacle === undefined) return undefined
  const { folder, code } = obstacle
  if (code === 'file') return `${what} ${folder} is a file: give another path`
  return `${what} ${folder} cannot be written (${code}): make it with install -d -o USER -m 700, or give another one`
}
