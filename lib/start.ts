import { createClient } from '@sanity/client'
import { seedDemo } from '#sanity/demo/seed.ts'
import { needsUpgrade, prepareUpgrade } from './backup/before-upgrade.ts'
import { contentApi, usersUrl } from './content-api.ts'
import { examineEnvironment } from './env.ts'
import type { Env, Examined } from './env.ts'
import { buildEnvironment, childEnvironment, lakeEnvironment } from './env/child-environment.ts'
import { codeOf, makeDataFolder } from './layout/data-folder.ts'
import { onStopSignal } from './on-stop-signal.ts'
import { readSecrets } from './secrets.ts'
import type { Secrets } from './secrets.ts'
import { buildFailure, buildFolderProblem } from './start/build-folder.ts'
import { buildStamp, isBuilt, readStamp, writeStamp } from './start/build-stamp.ts'
import { runCommand, startChild } from './start/child.ts'
import type { Child } from './start/child.ts'
import { exposureProblem, signInLine } from './start/editors.ts'
import { followSecrets, lakeSecrets } from './start/follow-secrets.ts'
import { keepRunning } from './start/keep-running.ts'
import { otherLakeProblem } from './start/other-lake.ts'
import { findProblems, unwritable } from './start/preflight.ts'
import { waitFor } from './start/wait-for.ts'

/**
 * The one command: build when the stamp says so → lake → seed → serve, and back down in order.
 * `node lib/start.ts` serves, `dev` serves with hot reload, `build` only builds: it needs neither
 * content nor ports, nor a folder for data.
 */
const mode = process.argv[2] ?? 'start'
const stopping = new AbortController()
/** In the order in which they stop. */
const parts = ['site', 'lake'] as const
type Part = (typeof parts)[number]
const children = new Map<Part, Child>()

onStopSignal(() => stopping.abort())
// Paths are those of the project, wherever it is started from.
process.chdir(`${import.meta.dirname}/..`)

try {
  process.exitCode = await supervise()
} catch (error) {
  if (!stopping.signal.aborted) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
} finally {
  stopping.abort()
  for (const part of parts) await children.get(part)?.stop()
  if (process.connected) process.disconnect?.()
}

async function supervise(): Promise<number> {
  if (!['start', 'dev', 'build'].includes(mode)) {
    return refuse([`Unknown mode ${mode}: use start, dev or build`])
  }
  const examined = examineEnvironment()
  if (examined.env === undefined) return refuse(examined.problems)
  const { env } = examined
  const problems = [...examined.problems, ...(await tryOut(examined))]
  if (problems.length > 0) return refuse(problems)
  if (mode === 'build') {
    await buildWhenNeeded(env)
    return 0
  }
  const isOlder = needsUpgrade(env.dataDir)
  openDataFolder(env.dataDir)
  // Before any process opens the data, and so migrates them.
  await prepareUpgrade(env, { now: Date.now, say })
  const exposure = isOlder ? await exposed(env) : undefined
  if (exposure !== undefined) return refuse([exposure])

  if (mode !== 'dev') await buildWhenNeeded(env)
  if (env.runsLake) await startLake(env)
  if (env.seedDemo && env.runsLake) await seed(env, readSecrets(env))
  return serve(env)
}

/** What besides the environment itself keeps this mode from its work. */
async function tryOut({ env, wrong }: Examined): Promise<string[]> {
  const { distDir } = env
  const buildProblem = () =>
    mode !== 'dev' && isBuilt(distDir) ? undefined : buildFolderProblem(distDir)
  if (mode === 'build') {
    const problem = wrong.has('NEXT_DIST_DIR') ? undefined : buildProblem()
    return problem === undefined ? [] : [problem]
  }
  return findProblems({
    env,
    wrong,
    buildProblem,
    otherLakeProblem: async () =>
      env.lakeUrl && otherLakeProblem(env, readSecrets(env), usersUrl(env)),
    // Whoever lists the editors of older data migrates them.
    exposureProblem: async () => (needsUpgrade(env.dataDir) ? undefined : exposed(env)),
  })
}

function exposed(env: Env): Promise<string | undefined> {
  const lakeEnv = () => lakeEnvironment(env, readSecrets(env))
  return exposureProblem(env, lakeEnv, stopping.signal)
}

function openDataFolder(dataDir: string): void {
  try {
    makeDataFolder(dataDir)
  } catch (error) {
    throw new Error(unwritable(dataDir, codeOf(error)), { cause: error })
  }
}

function refuse(problems: string[]): number {
  for (const problem of problems) say(problem)
  return 1
}

async function startLake(env: Env): Promise<void> {
  const start = () => run('lake', 'sanity/lake/main.ts', [], lakeEnvironment(env, readSecrets(env)))
  const since = lakeSecrets(env)
  const lake = start()
  await waitFor(`${env.apiHost}/v1/ping`, lake, 'The content lake', stopping.signal)
  // The site can serve visitors without the lake.
  void keepRunning(lake, { start, name: 'The content lake', say, signal: stopping.signal })
  const onChange = () => void children.get('lake')?.stop()
  followSecrets(env, { since, signal: stopping.signal, onChange })
}

function run(part: Part, entry: string, args: string[], childEnv: NodeJS.ProcessEnv): Child {
  const child = startChild(entry, args, childEnv)
  children.set(part, child)
  return child
}

async function seed(env: Env, secrets: Secrets): Promise<void> {
  const client = createClient({
    ...contentApi(env),
    perspective: 'raw',
    token: secrets.writeToken,
  })
  const seeded = await seedDemo({ client, siteUrl: env.siteUrl })
  if (seeded)
    say(`Seeded the empty lake: ${seeded.documents} documents and ${seeded.articles} articles`)
}

async function buildWhenNeeded({ distDir }: Env): Promise<void> {
  const stamp = buildStamp()
  if (readStamp(distDir) === stamp) return
  say('Building the site (takes minutes; only when something changed)')
  const { code, output } = await runCommand(
    // Without prerendering: lib/serving keeps the pages, and makes them when the site starts.
    ['node_modules/next/dist/bin/next', 'build', '--experimental-build-mode', 'compile'],
    buildEnvironment(distDir),
    stopping.signal,
  )
  if (code !== 0) {
    throw new Error(`${output}\n${buildFailure(output) ?? 'The build failed: see the lines above'}`)
  }
  writeStamp(distDir, stamp)
}

async function serve(env: Env): Promise<number> {
  const start = () =>
    run('site', 'lib/serving/main.ts', mode === 'dev' ? ['dev'] : [], {
      ...childEnvironment(env),
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      // next.config.ts switches Next's own cache of routes off.
      ...(mode !== 'dev' && { SITE_PROCESS: '1' }),
    })
  const site = start()
  const own = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${env.port}`
  await waitFor(`${own}/api/health/`, site, 'The site', stopping.signal)
  say(`Site    ${env.siteUrl}`)
  say(`Studio  ${env.siteUrl}/studio/`)
  const signIn = await signInLine(env, lakeEnvironment(env, readSecrets(env)), stopping.signal)
  if (signIn !== undefined) say(signIn)
  if (!env.cloud) say(`Lake    ${env.apiHost} (and behind ${env.siteUrl}/lake)`)
  say('Stop with Ctrl-C')
  await keepRunning(site, { start, name: 'The site', say, signal: stopping.signal })
  return 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
