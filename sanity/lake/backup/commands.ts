import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LakeEnv } from '#lake/env.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'
import { runSanity } from '#lake/cli/run-sanity.ts'
import { countLake, verifyLake } from './verify.ts'
import { failed, succeeded, type CommandResult } from '#lake/cli/command-result.ts'

export const backupUsage = `  lake export FILE.tar.gz                                write documents and assets in Sanity's format
  lake import FILE.tar.gz|FILE.ndjson [--replace|--missing]
                                                         load such a file; an existing document
                                                         is an error, replaced or kept
  lake backup FOLDER                                     copy the whole lake into a new folder
  lake restore FOLDER                                    replace the lake by such a copy
  lake verify                                            list the problems of the lake
`

/** The commands that do not work on an open store; null for any other command. */
export async function runBackupCommand(
  args: readonly string[],
  env: LakeEnv,
  now: () => number,
): Promise<CommandResult | null> {
  const [verb, path, ...options] = args
  if (verb === 'verify' && path === undefined) return verify(env)
  if (path === undefined || path.startsWith('-')) return null
  if (verb === 'import') return importFile(resolve(path), options, env)
  if (options.length > 0) return null
  if (verb === 'export') return exportFile(resolve(path), env)
  if (verb === 'backup') return makeBackup(resolve(path), env, now)
  return verb === 'restore' ? restoreBackup(resolve(path), env, now) : null
}

async function exportFile(file: string, env: LakeEnv): Promise<CommandResult> {
  if (existsSync(file)) return failed(`${file} exists: give another name`)
  // Otherwise the export would be an empty file that looks like a success.
  if (!existsSync(join(env.dataDir, 'lake.sqlite')))
    return failed(`There is no lake in ${env.dataDir}`)
  const { projectId, dataset } = env
  const args = ['datasets', 'export', dataset, file, '--project-id', projectId]
  return { ...succeeded(), exitCode: await runSanity(args, env) }
}

async function importFile(
  file: string,
  options: readonly string[],
  env: LakeEnv,
): Promise<CommandResult | null> {
  if (options.length > 1 || !options.every((option) => /^--(replace|missing)$/.test(option))) {
    return null
  }
  if (!existsSync(file)) return failed(`There is no file ${file}`)
  const { projectId, dataset } = env
  const target = ['--project-id', projectId, '--dataset', dataset]
  const args = ['datasets', 'import', file, ...target, ...options]
  return { ...succeeded(), exitCode: await runSanity(args, env) }
}

async function makeBackup(folder: string, env: LakeEnv, now: () => number): Promise<CommandResult> {
  const { dataDir, projectId, dataset } = env
  const about = { made: new Date(now()).toISOString(), projectId, dataset }
  const backup = await backUp(dataDir, folder, about)
  if (!backup.ok) return failed(backup.problem)
  const { documents, files } = backup.manifest
  const assets = Object.keys(files).length - 1
  return succeeded(
    `Copied ${documents} documents and ${assets} files of assets to ${folder}`,
    'Not copied: requests.sqlite, inbox/, erasures/ and secrets.json in $DATA_DIR, and .env. npm run backup copies everything',
  )
}

async function restoreBackup(
  folder: string,
  env: LakeEnv,
  now: () => number,
): Promise<CommandResult> {
  const restored = await restore(folder, env.dataDir, { now })
  if (!restored.ok) return failed(`Nothing was changed. ${restored.problem}`)
  const { made, documents, files } = restored.manifest
  const assets = Object.keys(files).length - 1
  const before =
    restored.before === undefined
      ? 'There was no lake before'
      : `The lake that was there is in ${restored.before}`
  const what = `Restored ${documents} documents and ${assets} files of assets, as of ${made}`
  return succeeded(`${what}, to ${env.dataDir}`, before)
}

async function verify({ dataDir }: LakeEnv): Promise<CommandResult> {
  const findings = await verifyLake(dataDir)
  if (findings.length > 0) return { ...succeeded(...findings), exitCode: 1 }
  const { documents, assets } = await countLake(dataDir)
  return succeeded(`Nothing is wrong with ${documents} documents and ${assets} files of assets`)
}
