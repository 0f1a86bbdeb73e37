import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasData } from '#lib/backup/before-upgrade.ts'
import { makeFolder } from '#lib/durable/make-folder.ts'
import { readLayout } from '#lib/layout/layout-file.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { layoutVersion } from '#lib/layout/version.ts'

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
  const problem = folderProblem(nearest(dataDir), `DATA_DIR ${dataDir}: the folder`)
  if (problem !== undefined) return problem
  const newer = layoutProblem(dataDir)
  if (newer !== undefined) return newer
  if (!hasData(dataDir) || readLayout(dataDir).layout >= layoutVersion) return undefined
  return `DATA_DIR ${dataDir} has data of an older version: start the site once (npm start), which keeps a copy of them first, then run setup again`
}

/** The folder, or the one in which it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

function folderProblem(folder: string, what: string): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return `${what} ${folder} is a file: give another path`
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return `${what} ${folder} cannot be written (${reason}): make it with install -d -o USER -m 700, or give another one`
  }
}

/** Makes the data folder, for this user alone, if there is none. */
export function makeDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return
  makeFolder(dirname(dataDir))
  mkdirSync(dataDir, { mode: 0o700 })
}
