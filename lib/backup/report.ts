import type { Env } from '#lib/env.ts'
import type { Created } from './create.ts'
import type { Manifest } from './manifest.ts'
import { splitUrl } from './postgres-tools.ts'
import type { Restored } from './restore.ts'
import type { RestoredSecrets } from './restore-secrets.ts'
import type { Expired } from './retention.ts'
import { sealedFile } from './secrets-file.ts'
import { isOfDump, type Verification } from './verify.ts'

/** What goes to the operator: on the output, and on the error output. */
type Report = { printed: string; warnings: string }

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')

export function describeCreated({ path, manifest, notChecked }: Created): Report {
  const hasSecrets = Object.hasOwn(manifest.files, sealedFile)
  return {
    printed: lines([
      `Backed up ${contentOf(manifest)} to ${path}`,
      notChecked.some(isOfDump)
        ? 'Verified in part: files and content were restored into an empty folder and compared, the requests were not'
        : 'Verified: restored into an empty folder and compared',
      ...manifest.leftOut.map((what) => `Left out: ${what}`),
    ]),
    warnings: lines([
      ...(hasSecrets
        ? []
        : [
            'WARNING: this backup has no secrets. A restore on a new machine then loses the links of letters and the means to recognise erased subscribers: set BACKUP_PASSPHRASE',
          ]),
      ...notChecked
        .filter((what) => hasSecrets || !what.startsWith('secrets'))
        .map((what) => `Not checked: ${what}`),
    ]),
  }
}

export function describeExpired({ deleted, overdue }: Expired): Report {
  return {
    printed: lines(deleted.map((name) => `Deleted ${name}: its term has passed`)),
    warnings: lines(
      overdue.map(
        (name) =>
          `Kept ${name} beyond its term, because of --keep-at-least: persons who were erased since are still in it`,
      ),
    ),
  }
}

export function describeVerified(
  backup: string,
  { problems, notChecked, lacks }: Verification,
): Report {
  const sound = `${backup} is sound${notChecked.length > 0 ? ' as far as it was checked' : ''}`
  const result = [sound, ...lacks.map((what) => `Left out: ${what}`)]
  return {
    printed: lines(problems.length > 0 ? problems : result),
    warnings: lines(notChecked.map((what) => `Not checked: ${what}`)),
  }
}

export function describeSecrets({ path, made, damaged }: RestoredSecrets): Report {
  return {
    printed: lines([
      `Put the secrets back into ${path}, as of ${made}`,
      ...(damaged === undefined ? [] : [`The damaged file is ${damaged}: delete it`]),
      'Next: start the site if it is not running, and rotate again what was replaced since: npm run --silent rotate -- all. Copy the file to other instances',
    ]),
    warnings: '',
  }
}

export function describeRestored(
  { manifest, erasedAgain, unrecognised, hasSecrets, hasDotEnv }: Restored,
  { to, replaced, env }: { to: string; replaced: string | undefined; env: Env },
): Report {
  const isSqlite = manifest.requests?.kind === 'sqlite'
  const warnings = [
    replaced === undefined &&
      'WARNING: without --replaces, people who were erased after the backup are in the data again. If you have the erasures/ of the old data folder, copy it over this one before the start',
    unrecognised > 0 &&
      `WARNING: ${unrecognised} subscriptions that were erased after the backup may be here again: their key is lost. Remove them by hand: npm run requests -- erase --contact`,
    !hasSecrets && 'WARNING: the secrets are new: links in letters that were sent do not work',
    isSqlite &&
      env.databaseUrl !== undefined &&
      'WARNING: these requests are in SQLite, and DATABASE_URL is set: remove it before the start, or npm run requests -- move',
  ].filter((text) => text !== false)
  return {
    printed: lines([
      `Restored ${contentOf(manifest)} to ${to}, as of ${manifest.made}`,
      `Erased again: ${erasedAgain}`,
      ...(hasDotEnv ? [`The .env of then is ${to}/env-of-backup: compare it with yours`] : []),
      nextStep(to, manifest, env),
    ]),
    warnings: lines(warnings),
  }
}

function nextStep(to: string, { requests }: Manifest, { databaseUrl }: Env): string {
  const filled =
    requests?.kind === 'postgres' && databaseUrl !== undefined
      ? ` and DATABASE_URL to the database that was filled, ${splitUrl(databaseUrl).address} (with its password),`
      : ''
  return `Next: set DATA_DIR to ${to}${filled} and start`
}

function contentOf({ lake, requests }: Manifest): string {
  const parts = [
    lake === undefined
      ? 'no content'
      : `${lake.documents} documents, ${lake.assets} files of assets`,
    requests === undefined
      ? 'no requests'
      : `${requests.rows['requests'] ?? 0} requests, ${requests.rows['desk_users'] ?? 0} accounts of the desk, ${requests.rows['subscribers'] ?? 0} subscribers`,
  ]
  return parts.join(', ')
}
