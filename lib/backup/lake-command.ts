import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { environmentWith } from '#lib/env/child-environment.ts'
import { BackupFailure } from './failure.ts'
import { mustRun, runProgram } from './programs.ts'

// The lake alone knows its files, so its own commands copy and check them.
const command = join(import.meta.dirname, '../../sanity/lake/cli.ts')

export type LakeCounts = { documents: number; assets: number }

/** The lake's own manifest, as far as it matters here. */
const manifestSchema = z.object({
  documents: z.number(),
  files: z.record(z.string(), z.string()),
})

/** Copies the lake of a data folder into a new folder; the lake may run and write. */
export async function copyLake(dataDir: string, folder: string): Promise<LakeCounts> {
  await mustRun(process.execPath, [command, 'backup', folder], environmentOf(dataDir))
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
  )
  return { documents: manifest.documents, assets: Object.keys(manifest.files).length - 1 }
}

/** Puts a copy into a new data folder. */
export async function restoreLake(copy: string, dataDir: string): Promise<void> {
  await mustRun(process.execPath, [command, 'restore', copy], environmentOf(dataDir))
}

/** Brings the lake of a data folder to the newest schema. */
export async function migrateLake(dataDir: string): Promise<void> {
  // Any command that opens the store does.
  await mustRun(process.execPath, [command, 'user', 'list'], environmentOf(dataDir))
}

/** What is wrong with the lake of a data folder, a line each; with other counts too. */
export async function examineLake(dataDir: string, expected: LakeCounts): Promise<string[]> {
  const done = await runProgram(process.execPath, [command, 'verify'], environmentOf(dataDir))
  if (done === undefined) throw new BackupFailure('Node cannot be started again')
  const lines = `${done.stdout}${done.stderr}`.trim().split('\n')
  if (done.code !== 0) return lines.map((line) => `lake: ${line}`)
  const { documents, assets } = expected
  const counts = `${documents} documents and ${assets} files of assets`
  return lines.some((line) => line.endsWith(counts))
    ? []
    : [`lake: it had ${counts}, and says now: ${lines.join('; ')}`]
}

function environmentOf(dataDir: string): NodeJS.ProcessEnv {
  // These commands send no webhooks, and the secret for them may not be in our environment.
  return environmentWith({ LAKE_DATA_DIR: join(dataDir, 'lake'), LAKE_WEBHOOK_URL: '' })
}
