import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from './durable/make-folder.ts'
import type { Env } from './env.ts'

const secret = z.string().min(16)
/** A value that was replaced, and until when it is still accepted (ISO 8601). */
const replaced = z.object({ value: secret, until: z.iso.datetime() })
/** `signsUntil`: so long it goes on signing, and newer keys are only accepted. */
const replacedKey = replaced.extend({ signsUntil: z.iso.datetime() })

/** The newest of each, and in it those that were replaced before, the newest of them first. */
const replacedSlot = replaced.extend({ earlier: z.array(replaced).default([]) })
const replacedKeySlot = replacedKey.extend({ earlier: z.array(replacedKey).default([]) })

const fields = z.object({
  /** Signs the lake's webhooks. */
  webhookSecret: secret,
  /** Viewer token of the content API. */
  readToken: secret,
  /** Editor token of the content API: seeding and the importer. */
  writeToken: secret,
  /** Signs the time at which a consultation form was rendered. */
  stampKey: secret,
  /**
   * Makes the keyed hashes of contacts, and the links in letters. It is never replaced: erased
   * people could not be recognised any more. Files from before the first rotation lack it.
   */
  contactKey: secret.optional(),
  /** ButlerSPB 0.2.0 has one slot of each, without `earlier`, and overlooks it in a newer file. */
  previous: z
    .object({
      webhookSecret: replacedSlot.transform(({ earlier, ...newest }) => [newest, ...earlier]),
      stampKey: replacedKeySlot.transform(({ earlier, ...newest }) => [newest, ...earlier]),
    })
    .partial()
    .default({}),
})

const schema = fields.transform(({ contactKey, previous, ...others }) => ({
  ...others,
  contactKey: contactKey ?? others.stampKey,
  /** What was replaced and may still be accepted, the newest first. */
  previous: {
    webhookSecret: previous.webhookSecret ?? [],
    stampKey: previous.stampKey ?? [],
  },
}))

/** The secrets that the processes of one installation share. */
export type Secrets = z.infer<typeof schema>

/** The file of the secrets. */
export function secretsPath(env: Pick<Env, 'dataDir'>): string {
  return join(env.dataDir, 'secrets.json')
}

/**
 * The secrets of this installation: from the environment, or else from `$DATA_DIR/secrets.json`,
 * which is created with random values (mode 0600) at the first start of an instance that runs the
 * lake. Read again once the file has changed, so ask for them where they are used. Throws when the
 * file cannot be read, parsed or written, and when another instance must have it.
 */
export function readSecrets(env: Env): Secrets {
  const path = secretsPath(env)
  const stored = readStored(path, env) ?? mintUnlessShared(path, env)
  return {
    ...stored,
    webhookSecret: env.webhookSecret ?? stored.webhookSecret,
    readToken: env.readToken ?? stored.readToken,
    writeToken: env.writeToken ?? stored.writeToken,
  }
}

/** The tokens of the content API: Sanity's own in the cloud, where the environment has them. */
export function readTokens(env: Env): { readToken?: string; writeToken?: string } {
  const { readToken, writeToken } = env.cloud ? env : readSecrets(env)
  return { ...(readToken && { readToken }), ...(writeToken && { writeToken }) }
}

/** The token that the lake of another machine asks for, even from visitors; undefined: none. */
export function visitorToken(env: Env): string | undefined {
  return env.lakeUrl === undefined ? undefined : readSecrets(env).readToken
}

/** By which secrets a webhook may be signed; `now` in milliseconds since 1970. */
export function webhookSecrets(env: Env, now: number): string[] {
  const { webhookSecret, previous } = readSecrets(env)
  return [
    webhookSecret,
    ...(env.webhookSecretPrevious === undefined ? [] : [env.webhookSecretPrevious]),
    ...stillAccepted(previous.webhookSecret, now),
  ]
}

/**
 * The key that signs forms, and seals what a visitor's browser keeps of them; then the others by
 * which a form may still be signed.
 */
export function stampKeys(env: Env, now: number): readonly [string, ...string[]] {
  const { stampKey, previous } = readSecrets(env)
  // The oldest, which every instance has got.
  const signing = previous.stampKey.findLast(({ signsUntil }) => now < Date.parse(signsUntil))
  const keys = [stampKey, ...stillAccepted(previous.stampKey, now)]
  if (signing === undefined) return [stampKey, ...keys.slice(1)]
  return [signing.value, ...keys.filter((key) => key !== signing.value)]
}

function stillAccepted(history: Secrets['previous']['webhookSecret'], now: number): string[] {
  return history.filter(({ until }) => now < Date.parse(until)).map(({ value }) => value)
}

/** What was read last, by a process that asks for each form. */
let last: { path: string; version: string; secrets: Secrets } | undefined

function readStored(path: string, env: Env): Secrets | undefined {
  const version = versionOf(path)
  if (version === undefined) return undefined
  if (last?.path !== path || last.version !== version) {
    last = { path, version, secrets: readFile(path, env) }
  }
  return last.secrets
}

/** Another value after each replacement of the file; undefined if there is none. */
function versionOf(path: string): string | undefined {
  try {
    const { ino, mtimeMs, size } = statSync(path)
    return `${ino} ${mtimeMs} ${size}`
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw unreadable(path, error)
  }
}

function readFile(path: string, { lakeUrl }: Env): Secrets {
  const text = readText(path)
  try {
    return parseSecrets(text)
  } catch (error) {
    const mend =
      lakeUrl === undefined
        ? 'put back those of a backup: npm run --silent backup -- secrets BACKUP. Only without any backup delete it: with new secrets nobody recognises the people who were erased, links in letters that were sent and shared links to drafts end, and requests from forms that are open now are set apart as forged'
        : `copy it again from the instance that runs the lake at LAKE_URL ${lakeUrl}`
    throw new Error(`${path} is damaged: ${mend}`, { cause: error })
  }
}

/** What a text of `secrets.json` says, also one of an earlier version; throws for another text. */
export function parseSecrets(text: string): Secrets {
  return schema.parse(JSON.parse(text))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

function mintUnlessShared(path: string, { lakeUrl }: Env): Secrets {
  if (lakeUrl === undefined) return mint(path)
  throw new Error(
    `${path} is missing: copy it from the instance that runs the lake at LAKE_URL ${lakeUrl}, so that both have the same secrets`,
  )
}

function mint(path: string): Secrets {
  const secrets: Secrets = {
    webhookSecret: newSecret(),
    readToken: newSecret(),
    writeToken: newSecret(),
    stampKey: newSecret(),
    contactKey: newSecret(),
    previous: { webhookSecret: [], stampKey: [] },
  }
  writeSecrets(path, secrets)
  return secrets
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Replaces the file in one step, so that a crash never leaves half a file. Throws when it cannot be
 * written, with what to do.
 */
export function writeSecrets(path: string, secrets: Secrets): void {
  const draft = `${path}.${process.pid}`
  try {
    makeFolder(dirname(path), 0o700)
    replaceFile(path, draft, toText(secrets))
  } catch (error) {
    throw new Error(
      `${path} cannot be written (${codeOf(error)}): run this as the user of the site, and let that user write into the folder; or set DATA_DIR to another one`,
      { cause: error },
    )
  } finally {
    rmSync(draft, { force: true })
  }
}

function replaceFile(path: string, draft: string, text: string): void {
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600)
  // The user of the service must read what root has replaced.
  const owner = statSync(path, { throwIfNoEntry: false })
  if (owner !== undefined) chownSync(draft, owner.uid, owner.gid)
  renameSync(draft, path)
}

function toText({ previous, ...others }: Secrets): string {
  const [webhookSecret, ...earlierSecrets] = previous.webhookSecret
  const [stampKey, ...earlierKeys] = previous.stampKey
  const slots: z.input<typeof fields>['previous'] = {
    ...(webhookSecret && { webhookSecret: { ...webhookSecret, earlier: earlierSecrets } }),
    ...(stampKey && { stampKey: { ...stampKey, earlier: earlierKeys } }),
  }
  return `${JSON.stringify({ ...others, previous: slots }, null, 2)}\n`
}

function unreadable(path: string, error: unknown): Error {
  return new Error(
    `${path} cannot be read (${codeOf(error)}): run this as the user of the site, or correct DATA_DIR`,
    { cause: error },
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
