import { resolve } from 'node:path'
import { z } from 'zod'
import { loadEnvFile } from './env/env-file.ts'
import { lakeProblem } from './env/lake.ts'
import { origin } from './env/origin.ts'
import { partVariables, toParts, type EnvParts } from './env/parts.ts'
import { port } from './env/port.ts'
import { isLoopbackUrl } from './hosts/loopback.ts'
import { isNetwork } from './hosts/networks.ts'
import { ownHost } from './hosts/own.ts'

/**
 * The environment of the site, parsed once per process. Every variable has a default; the table
 * in README.md says what each one is for.
 */
export type Env = EnvParts & {
  port: number
  lakePort: number
  /** Address the site binds; loopback unless the owner opens it. */
  host: string
  /** Absolute folder of everything that must survive: content, requests, secrets. */
  dataDir: string
  /** PostgreSQL for requests; undefined: a SQLite file in `dataDir`. */
  databaseUrl: string | undefined
  /** Origin of every absolute URL we print, without a trailing slash. */
  siteUrl: string
  /** Whether demo content is seeded into an empty dataset. */
  seedDemo: boolean
  /** Build folder of Next, relative to the project. */
  distDir: string
  projectId: string
  dataset: string
  /** Base URL of Sanity's HTTP API: the lake, or the cloud's. */
  apiHost: string
  /** True when content lives in Sanity's cloud instead of the embedded lake. */
  cloud: boolean
  /** Whether this instance runs the lake; else another one does, or content is in the cloud. */
  runsLake: boolean
  lakePublicUrl: string
  lakeWebhookUrl: string
  readToken: string | undefined
  writeToken: string | undefined
  webhookSecret: string | undefined
  /** Also accepted while the owner rotates `webhookSecret`. */
  webhookSecretPrevious: string | undefined
  /** `plain`: every page is rendered for its request and keeps the framework's scripts. */
  serving: 'light' | 'plain'
  /** Posted forms per network and minute; other limits follow from it. 0 switches all of them off. */
  rateLimitPerMinute: number
  /** After so many days a request is erased; the consent must promise the same. */
  requestsKeepDays: number
  /** Addresses and networks (CIDR) of reverse proxies whose X-Forwarded-For is trusted. */
  trustedProxies: string[]
  /** Whether a public site may start although no e-mail tells the office of requests. */
  allowNoMail: boolean
}

type Source = Record<string, string | undefined>

const url = z.url({ protocol: /^https?$/, error: 'must be an absolute http(s) URL' })

const networks = z.string().transform((value, context) => {
  const texts = value.split(',').map((text) => text.trim())
  const found = texts.filter((text) => text !== '')
  // Only commas: somebody meant a proxy.
  const unreadable =
    found.length === 0 && value.trim() !== '' ? value : found.find((text) => !isNetwork(text))
  if (unreadable === undefined) return found
  context.addIssue(
    `must be addresses or networks such as 10.0.0.0/8, separated by commas; "${unreadable}" is neither`,
  )
  return z.NEVER
})

const secret = z.string().min(16, 'must have at least 16 characters')

const schema = z.object({
  PORT: port.default(3000),
  LAKE_PORT: port.default(3333),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' })
    .optional(),
  SITE_URL: origin.optional(),
  SEED_DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  NEXT_DIST_DIR: z
    .string()
    .regex(/^\.next[\w./-]*$/, 'must be a folder of the project that begins with .next')
    .default('.next'),
  NEXT_PUBLIC_SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a Sanity project id (a-z, 0-9, -)')
    .optional(),
  NEXT_PUBLIC_SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be a dataset name (a-z, 0-9, _, -)')
    .default('production'),
  NEXT_PUBLIC_SANITY_API_HOST: url.optional(),
  LAKE_PUBLIC_URL: url.optional(),
  LAKE_WEBHOOK_URL: url.optional(),
  SANITY_API_READ_TOKEN: secret.optional(),
  SANITY_API_WRITE_TOKEN: secret.optional(),
  SANITY_WEBHOOK_SECRET: secret.optional(),
  SANITY_WEBHOOK_SECRET_PREVIOUS: secret.optional(),
  SERVING: z.enum(['light', 'plain'], { error: 'must be light or plain' }).default('light'),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 (off) or more')
    .default(10),
  REQUESTS_KEEP_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int('must be a whole number of days')
    .min(1, 'must be 1 or more')
    .default(365),
  TRUSTED_PROXIES: networks.default([]),
  ...partVariables,
  ALLOW_NO_MAIL: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
})

/** An environment as far as it can be read. */
export type Examined = {
  /** With defaults in place of what is wrong. */
  env: Env
  /** One English line each that names the variable and says what it must be. */
  problems: string[]
  /** Names of the variables that have a problem, or belong to one. */
  wrong: ReadonlySet<string>
}

/**
 * Reads the environment from `source` (an empty value counts as unset), so that one start shows
 * every problem.
 */
export function examineEnv(source: Source): Examined {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const issues = schema.safeParse(given).error?.issues ?? []
  const wrong = new Set(issues.map((issue) => issue.path.join('.')))
  // Every variable may be absent.
  const values = schema.parse(
    Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))),
  )
  const { parts, problems } = toParts(values, wrong)
  const env = toEnv(values, parts)
  const together = [lakeProblem(env, wrong), metricsProblem(env, wrong)]
  return {
    env,
    problems: [
      ...issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
      ...problems.map(({ problem }) => problem),
      ...together.filter((problem) => problem !== undefined),
    ],
    wrong: new Set([...wrong, ...problems.flatMap(({ of }) => of)]),
  }
}

function metricsProblem(env: Env, wrong: ReadonlySet<string>): string | undefined {
  if (env.metrics === undefined) return undefined
  const others = [
    !wrong.has('PORT') && env.port,
    !wrong.has('LAKE_PORT') && env.runsLake && env.lakePort,
  ]
  return others.includes(env.metrics.port)
    ? 'METRICS_PORT must differ from PORT and LAKE_PORT'
    : undefined
}

/** The environment of `source`, or every problem of it: see `examineEnv`. */
export function parseEnv(
  source: Source,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const { env, problems } = examineEnv(source)
  return problems.length === 0 ? { ok: true, env } : { ok: false, problems }
}

/** `examineEnv` of this process; the problem of the file `.env` if it cannot be read. */
export function examineEnvironment(): Examined | { env: undefined; problems: string[] } {
  const problem = loadEnvFile()
  return problem === undefined ? examineEnv(process.env) : { env: undefined, problems: [problem] }
}

/** `parseEnv` of this process, completed by the file `.env` where there is one. */
export function parseEnvironment(): ReturnType<typeof parseEnv> {
  const problem = loadEnvFile()
  return problem === undefined ? parseEnv(process.env) : { ok: false, problems: [problem] }
}

let env: Env | undefined

/** The environment of this process, read once; throws an Error that lists every problem. */
export function readEnv(): Env {
  if (env !== undefined) return env
  const result = parseEnvironment()
  if (!result.ok) throw new Error(result.problems.join('\n'))
  env = result.env
  return env
}

function toEnv(values: z.infer<typeof schema>, parts: EnvParts): Env {
  const siteUrl = values.SITE_URL ?? `http://localhost:${values.PORT}`
  const cloud = values.NEXT_PUBLIC_SANITY_PROJECT_ID !== undefined
  const lake = parts.lakeUrl ?? `http://127.0.0.1:${values.LAKE_PORT}`
  return {
    port: values.PORT,
    lakePort: values.LAKE_PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    siteUrl,
    seedDemo: values.SEED_DEMO === undefined ? isLoopbackUrl(siteUrl) : values.SEED_DEMO === '1',
    distDir: values.NEXT_DIST_DIR,
    projectId: values.NEXT_PUBLIC_SANITY_PROJECT_ID ?? 'butlerspb',
    dataset: values.NEXT_PUBLIC_SANITY_DATASET,
    apiHost: values.NEXT_PUBLIC_SANITY_API_HOST ?? (cloud ? 'https://api.sanity.io' : lake),
    cloud,
    runsLake: !cloud && parts.lakeUrl === undefined,
    lakePublicUrl: values.LAKE_PUBLIC_URL ?? `${siteUrl}/lake`,
    lakeWebhookUrl:
      values.LAKE_WEBHOOK_URL ?? `http://${ownHost(values.HOST)}:${values.PORT}/api/revalidate/`,
    readToken: values.SANITY_API_READ_TOKEN,
    writeToken: values.SANITY_API_WRITE_TOKEN,
    webhookSecret: values.SANITY_WEBHOOK_SECRET,
    webhookSecretPrevious: values.SANITY_WEBHOOK_SECRET_PREVIOUS,
    serving: values.SERVING,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    requestsKeepDays: values.REQUESTS_KEEP_DAYS,
    trustedProxies: values.TRUSTED_PROXIES,
    ...parts,
    allowNoMail: values.ALLOW_NO_MAIL === '1',
  }
}
