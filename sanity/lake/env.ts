import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isUnspecifiedAddress } from '@butlerspb/hosts/own.ts'
import { isPublicAddress } from '@butlerspb/hosts/public.ts'
import type { ConfiguredToken } from './auth/tokens.ts'

export type LakeEnv = {
  port: number
  /** Addresses of this machine on which it listens: loopback, and the private one of `LAKE_HOST`. */
  hosts: string[]
  /** Absolute. */
  dataDir: string
  /** Without a trailing slash. */
  publicUrl: string
  /** Origin of the site whose Studio people sign in to. */
  siteUrl: string
  projectId: string
  dataset: string
  tokens: ConfiguredToken[]
  webhook: { url: string; secret: string } | undefined
}

type Source = Record<string, string | undefined>

/** Where the lake always listens: for the site and the commands of this machine. */
const loopback = '127.0.0.1'

/** Reads the lake's part of the environment; reports every problem at once, in English. */
export function parseEnv(
  source: Source,
): { ok: true; env: LakeEnv } | { ok: false; problems: string[] } {
  const value = (name: string) => source[name]?.trim() || undefined
  const problems: string[] = []

  const port = Number(value('LAKE_PORT') ?? 3333)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problems.push('LAKE_PORT must be a port number, 0 to 65535')
  }
  const host = value('LAKE_HOST') ?? loopback
  if (isIP(host) === 0) {
    problems.push('LAKE_HOST must be an IP address of this machine')
  } else if (isPublicAddress(host) || isUnspecifiedAddress(host)) {
    problems.push(
      'LAKE_HOST must be one address of this machine in the private network, such as 10.0.0.1: the lake must not be open to the internet',
    )
  }
  const publicUrl = value('LAKE_PUBLIC_URL')
  if (publicUrl !== undefined && !isHttpUrl(publicUrl)) {
    problems.push('LAKE_PUBLIC_URL must be an http or https URL')
  }

  if (value('LAKE_URL') !== undefined) {
    problems.push('LAKE_URL is set, so another instance runs the lake: run this command there')
  }
  const siteUrl = value('SITE_URL') ?? `http://localhost:${value('PORT') ?? 3000}`
  if (!isHttpUrl(siteUrl)) problems.push('SITE_URL must be an http or https URL')

  const url = value('LAKE_WEBHOOK_URL')
  const secret = value('SANITY_WEBHOOK_SECRET')
  if (url !== undefined && !isHttpUrl(url)) {
    problems.push('LAKE_WEBHOOK_URL must be an http or https URL')
  }
  if (url !== undefined && secret === undefined) {
    problems.push('SANITY_WEBHOOK_SECRET must be set together with LAKE_WEBHOOK_URL')
  }
  const projectId = value('NEXT_PUBLIC_SANITY_PROJECT_ID') ?? 'butlerspb'
  const dataset = value('NEXT_PUBLIC_SANITY_DATASET') ?? 'production'
  if (!/^[a-z0-9-]+$/.test(projectId)) {
    problems.push('NEXT_PUBLIC_SANITY_PROJECT_ID may have a-z, 0-9 and dashes only')
  }
  if (!/^[a-z0-9][\w-]{0,63}$/.test(dataset)) {
    problems.push('NEXT_PUBLIC_SANITY_DATASET may have a-z, 0-9, _ and dashes only, 64 at most')
  }
  const tokens = configuredTokens(value, problems)
  if (problems.length > 0) return { ok: false, problems }

  const env: LakeEnv = {
    port,
    hosts: host === loopback ? [loopback] : [loopback, host],
    dataDir: resolve(value('LAKE_DATA_DIR') ?? `${value('DATA_DIR') ?? '.data'}/lake`),
    publicUrl: (publicUrl ?? `http://127.0.0.1:${port}`).replace(/(?<!\/)\/+$/, ''),
    siteUrl: new URL(siteUrl).origin,
    projectId,
    dataset,
    tokens,
    webhook: url !== undefined && secret !== undefined ? { url, secret } : undefined,
  }
  return { ok: true, env }
}

/**
 * The environment of this process, completed by the file `.env` in its folder, where there is one;
 * what is set already stays. `read` throws as `readFileSync` does.
 */
export function readEnv(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ReturnType<typeof parseEnv> {
  try {
    // Node reports every problem of the file as its absence.
    read('.env')
    process.loadEnvFile('.env')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code !== 'ENOENT') return { ok: false, problems: [fileProblem(resolve('.env'), code)] }
  }
  return parseEnv(process.env)
}

function fileProblem(path: string, code: string): string {
  if (code === 'EISDIR') return `${path} is a folder: remove it, or put a file in its place`
  return `${path} cannot be read (${code}): let the user that runs this read it (chown USER ${path}), or remove it`
}

function configuredTokens(
  value: (name: string) => string | undefined,
  problems: string[],
): ConfiguredToken[] {
  const names = [
    { name: 'SANITY_API_READ_TOKEN', id: 'configured-viewer', role: 'viewer' },
    { name: 'SANITY_API_WRITE_TOKEN', id: 'configured-editor', role: 'editor' },
  ] as const
  return names.flatMap(({ name, id, role }) => {
    const token = value(name)
    if (token === undefined) return []
    if (!/^[\x21-\x7e]{16,512}$/.test(token)) {
      problems.push(`${name} must be 16 to 512 printable characters without spaces`)
    }
    return [{ id, token, role }]
  })
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** The environment of a program that this process starts. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}
