import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { filesBelow, measure } from './durable-files.ts'
import { BackupFailure } from './failure.ts'

const rows = z.record(z.string(), z.number())

/** A backup may be untrusted: its paths must stay inside the folder. */
const path = z.string().refine((text) => !/(^|\/)\.{0,2}(\/|$)|\\/.test(text))

const schema = z.object({
  format: z.literal(1),
  /** When the backup was begun. */
  made: z.iso.datetime(),
  /** Version of the program that made it. */
  product: z.string(),
  /** Of the data folder; see lib/layout. */
  layout: z.number(),
  /** Tells installations apart and reveals no secret. */
  installation: z.string(),
  /** Absent: there was no database yet. `rows` by table. */
  requests: z.object({ kind: z.enum(['sqlite', 'postgres']), rows }).optional(),
  /** Absent: the content is in Sanity's cloud, or there is no lake yet. */
  lake: z.object({ documents: z.number(), assets: z.number() }).optional(),
  files: z.record(path, z.object({ sha256: z.string(), bytes: z.number() })),
  /** What is not in the backup, a line each. */
  leftOut: z.array(z.string()),
})

/** Content of a backup, `manifest.json`. It is written last. */
export type Manifest = z.infer<typeof schema>

const manifestFile = 'manifest.json'

/** Undefined for a folder that is no backup, or none of a format that this program knows. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '')
  return schema.safeParse(parseJson(text)).data
}

/** What to say of such a folder. */
export function noBackup(folder: string): BackupFailure {
  return new BackupFailure(
    `${folder} is no backup: it has no valid manifest.json. Give a folder named backup-…`,
  )
}

/** Why this program cannot read a backup of a newer one; undefined if it can. */
export function newerBackup({ layout, product }: Manifest): string | undefined {
  if (layout <= layoutVersion) return undefined
  return `This backup is of ButlerSPB ${product} (layout ${layout}), and this program knows layout ${layoutVersion}: run ButlerSPB ${product} or newer`
}

/** Measures the files of a backup and writes its manifest. */
export async function writeManifest(
  folder: string,
  about: Omit<Manifest, 'format' | 'files'>,
): Promise<Manifest> {
  const files: Manifest['files'] = {}
  for (const path of await filesBelow(folder)) files[path] = await measure(join(folder, path))
  const manifest: Manifest = { format: 1, ...about, files }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
  })
  return manifest
}

/** What of a backup's files is not as the manifest says, a line each. */
export async function compareFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const there = new Set(await filesBelow(folder))
  there.delete(manifestFile)
  const problems: string[] = []
  for (const [path, { sha256 }] of Object.entries(files)) {
    if (!there.delete(path)) problems.push(`${path} is missing`)
    else if ((await measure(join(folder, path))).sha256 !== sha256) {
      problems.push(`${path} is damaged: its bytes are not those that were backed up`)
    }
  }
  return [...problems, ...[...there].map((path) => `${path} is not of this backup`)]
}
