import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import { BackupFailure } from './failure.ts'
import { seal, unseal } from './sealed-secrets.ts'

/** Where the secrets are in a backup. */
export const sealedFile = 'secrets.sealed'

const schema = z.object({
  /** The text of `secrets.json`. */
  secrets: z.string(),
  /** The text of `.env`; null if there was none. */
  dotEnv: z.string().nullable(),
})

export type KeptSecrets = z.infer<typeof schema>

/** Seals the secrets of an installation into a backup. */
export async function sealSecrets(
  { dataDir, dotEnv }: { dataDir: string; dotEnv: string },
  to: string,
  passphrase: string,
): Promise<void> {
  const kept: KeptSecrets = {
    secrets: await readFile(join(dataDir, 'secrets.json'), 'utf8'),
    dotEnv: existsSync(dotEnv) ? await readFile(dotEnv, 'utf8') : null,
  }
  await writeFile(to, seal(JSON.stringify(kept), passphrase), { mode: 0o600 })
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
