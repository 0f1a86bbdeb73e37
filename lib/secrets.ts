import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Env } from './env.ts'

/** The secrets that the processes of one installation share. */
export type Secrets = {
  /** Signs the lake's webhooks. */
  webhookSecret: string
  /** Viewer token of the content API. */
  readToken: string
  /** Editor token of the content API: seeding and the importer. */
  writeToken: string
  /** Signs the time at which a consultation form was rendered. */
  stampKey: string
}

const schema = z.object({
  webhookSecret: z.string().min(16),
  readToken: z.string().min(16),
  writeToken: z.string().min(16),
  stampKey: z.string().min(16),
})

/**
 * The secrets of this installation: from the environment, or else from `$DATA_DIR/secrets.json`,
 * which is created with random values (mode 0600) at the first start of an instance that runs the lake.
 * Throws when the file cannot be read, parsed or written, and when another instance must have it.
 */
export function readSecrets(env: Env): Secrets {
  const path = join(env.dataDir, 'secrets.json')
  const minted = readMinted(path) ?? (env.lakeUrl === undefined ? mint(path) : undefined)
  if (minted === undefined) {
    throw new Error(
      `${path} is missing: copy it from the instance that runs the lake at LAKE_URL ${env.lakeUrl}, so that both have the same secrets`,
    )
  }
  return {
    webhookSecret: env.webhookSecret ?? minted.webhookSecret,
    readToken: env.readToken ?? minted.readToken,
    writeToken: env.writeToken ?? minted.writeToken,
    stampKey: minted.stampKey,
  }
}

function readMinted(path: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Error(`Cannot read ${path}`, { cause: error })
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${path} is damaged: restore it, or delete it to have new secrets minted`, {
      cause: error,
    })
  }
}

function mint(path: string): Secrets {
  const random = () => randomBytes(32).toString('base64url')
  const secrets: Secrets = {
    webhookSecret: random(),
    readToken: random(),
    writeToken: random(),
    stampKey: random(),
  }
  mkdirSync(join(path, '..'), { recursive: true })
  // Written to a temporary file and renamed, so that a crash never leaves half a file.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
  return secrets
}
