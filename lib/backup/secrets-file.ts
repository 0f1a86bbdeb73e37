import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import { BackupFailure } from './failure.ts'
import { seal, unseal } from './sealed-secrets.ts'

/** Where the secrets are in a backup. */
export const sealedFile = 'secrets.sealed'

/** What a backup says whose installation has its settings from elsewhere, as containers may. */
export const withoutDotEnv =
  '.env: there was none where the backup was made, so the settings (addresses, mail, passwords) are not in it: keep them somewhere else'

const schema = z.object({
  /** The text of `secrets.json`. */
  secrets: z.string(),
  /** The text of `.env`; null if there was none. */
  dotEnv: z.string().nullable(),
})

export type KeptSecrets = z.infer<typeof schema>

/** Seals the secrets of an installation into a backup; resolves with what was sealed. */
export async function sealSecrets(
  { dataDir, dotEnv }: { dataDir: string; dotEnv: string },
  to: string,
  passphrase: string,
): Promise<KeptSecrets> {
  const kept: KeptSecrets = {
    secrets: await readFile(join(dataDir, 'secrets.json'), 'utf8'),
    dotEnv: existsSync(dotEnv) ? await readSettings(dotEnv) : null,
  }
  await writeFile(to, seal(JSON.stringify(kept), passphrase), { mode: 0o600 })
  return kept
}

async function readSettings(dotEnv: string): Promise<string> {
  return readFile(dotEnv, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new BackupFailure(
      `${resolve(dotEnv)} cannot be read (${code}): make it readable for the user who makes backups`,
    )
  })
}

/** Opens what `sealSecrets` wrote. */
export async function unsealSecrets(file: string, passphrase: string): Promise<KeptSecrets> {
  const text = unseal(await readFile(file, 'utf8'), passphrase)
  const kept = schema.safeParse(parseJson(text ?? '')).data
  if (kept === undefined) {
    throw new BackupFailure(
      'The secrets of this backup do not open: BACKUP_PASSPHRASE is another one than that of the backup',
    )
  }
  return kept
}

// Files of before the first rotation have one key for both.
const keys = z.object({ contactKey: z.string().optional(), stampKey: z.string() })

/** The key of contacts in the text of a `secrets.json`; undefined in any other text. */
export function contactKeyOf(secrets: string): string | undefined {
  const { data } = keys.safeParse(parseJson(secrets))
  return data && (data.contactKey ?? data.stampKey)
}
