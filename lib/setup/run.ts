import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { prepareUpgrade } from '#lib/backup/before-upgrade.ts'
import { describeDiagnosis, type Diagnosis } from '#lib/doctor/diagnose.ts'
import { parseEnv, type Env } from '#lib/env.ts'
import { makeDataFolder } from '#lib/layout/data-folder.ts'
import { readSecrets } from '#lib/secrets.ts'
import { collect } from './collect.ts'
import { addOwner, readDesk } from './desk-accounts.ts'
import { changeEnvFile, readVariables, type Variables } from './env-file.ts'
import { Interrupted, SetupFailure } from './failure.ts'
import { readFlags, usage, UsageError, usageHint } from './flags.ts'
import { nextSteps } from './next-steps.ts'
import { addSiteSettings } from './organisation.ts'
import { placeEnvFile, readPresentFile, type Placed } from './place-env-file.ts'
import { placeProblems } from './place.ts'
import type { Prompts } from './prompts.ts'
import { createQuestions, type Answers, type Present } from './questions.ts'
import { addAdministrator, hasLake, readEditors } from './studio-users.ts'
import { toVariables } from './to-variables.ts'

export type Terminal = {
  /** The folder of the program, where `.env` is. */
  folder: string
  /** Who runs the command; without a number on Windows. */
  user: { name: string; uid: number | undefined }
  /** Where data are kept without an answer, if that folder is there. */
  usualDataDir: string
  /** Asks the person at the terminal; undefined if there is none. */
  openPrompts: (() => Prompts) | undefined
  /** The environment of the product, with the file `.env` of now. */
  readEnvironment: () => ReturnType<typeof parseEnv>
  diagnose: (env: Env) => Promise<Diagnosis>
  /** Whether the build folder has a build of the present sources. */
  isBuilt: (distDir: string) => boolean
  print: (text: string) => void
  printError: (text: string) => void
  /** In milliseconds since 1970. */
  now: () => number
}

/** Runs `npm run setup`; resolves with the exit code. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.print(usage)
    return 0
  }
  try {
    await setUp(args, terminal)
    return 0
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      terminal.printError(`${error.message}\n${usageHint}`)
      return 2
    }
    if (error instanceof Interrupted) {
      terminal.printError('\nNothing was changed\n')
      return 1
    }
    if (!(error instanceof SetupFailure)) throw error
    terminal.printError(`${error.message}\n`)
    return 1
  }
}

async function setUp(args: string[], terminal: Terminal): Promise<void> {
  const { folder } = terminal
  const text = readPresentFile(folder)
  const variables = readVariables(text)
  const { given, dataDir } = readFlags(args, createQuestions(nobody))
  const data = chooseDataDir(dataDir, variables, terminal)
  const place = resolve(folder, data ?? '.data')
  stopFor(placeProblems(folder, place, terminal.user))
  const present = await readPresent(variables, place)
  const answers = await answerAll(present, given, terminal)
  const changes = toVariables(answers, { present: variables, dataDir: data })
  const next = changeEnvFile(text, changes)
  const parsed = parseEnv(readVariables(next))
  stopFor(parsed.ok ? [] : parsed.problems.map((problem) => `.env: ${problem}`))

  const placed = placeEnvFile(folder, next, terminal.now())
  report(placed, terminal)
  const env = await openInstallation(terminal, place)
  await fill(answers, { present, env, terminal })
  await conclude(env, { isChanged: placed.outcome !== 'kept' }, terminal)
}

/** Enough for the names of the flags. */
const nobody: Present = {
  variables: {},
  hasContent: false,
  editors: { emails: [], hasAdministrator: false },
  desk: { names: [], hasOwner: false },
  isCloud: false,
}

/** As it is to be in `.env`; undefined: the product's own choice. */
function chooseDataDir(
  flag: string | undefined,
  variables: Variables,
  { usualDataDir }: Terminal,
): string | undefined {
  if (flag !== undefined) return resolve(flag)
  return variables['DATA_DIR'] ?? (existsSync(usualDataDir) ? usualDataDir : undefined)
}

function stopFor(problems: readonly string[]): void {
  if (problems.length > 0) throw new SetupFailure(problems.join('\n'))
}

async function readPresent(variables: Variables, dataDir: string): Promise<Present> {
  // What else is in the file may be wrong yet: the answers correct it.
  const { DATABASE_URL, LAKE_URL, NEXT_PUBLIC_SANITY_PROJECT_ID } = variables
  const parsed = parseEnv({
    DATA_DIR: dataDir,
    DATABASE_URL,
    LAKE_URL,
    NEXT_PUBLIC_SANITY_PROJECT_ID,
  })
  if (!parsed.ok) throw new SetupFailure(parsed.problems.map((line) => `.env: ${line}`).join('\n'))
  const { env } = parsed
  const [editors, desk] = await Promise.all([
    env.runsLake ? readEditors(env) : nobody.editors,
    readDesk(env),
  ])
  // Of demo content, the settings are a part.
  const hasContent = hasLake(env) || variables['SEED_DEMO'] === '1'
  return { variables, hasContent, editors, desk, isCloud: !env.runsLake }
}

async function answerAll(
  present: Present,
  given: Answers,
  { openPrompts }: Terminal,
): Promise<Answers> {
  const prompts = openPrompts?.()
  try {
    const { answers, problems } = await collect(createQuestions(present), given, prompts)
    if (problems.length > 0) throw new UsageError(problems.join('\n'))
    return answers
  } finally {
    prompts?.close()
  }
}

function report({ outcome, before, wasOpen }: Placed, { print }: Terminal): void {
  if (outcome === 'written') print('Settings  .env is written; only this user can read it\n')
  if (outcome === 'changed') print(`Settings  .env is changed; as it was before: ${before}\n`)
  if (outcome === 'kept') print('Settings  .env has them already: nothing was changed\n')
  if (wasOpen) print('Settings  others could read .env until now: change its passwords\n')
}

/** The data folder, with secrets and the version of its layout, as a start would make it. */
async function openInstallation(terminal: Terminal, dataDir: string): Promise<Env> {
  const parsed = terminal.readEnvironment()
  if (!parsed.ok) throw new SetupFailure(parsed.problems.join('\n'))
  const { env } = parsed
  if (env.dataDir !== dataDir) {
    throw new SetupFailure(
      `DATA_DIR of the environment (${env.dataDir}) is not that of .env (${dataDir}): unset it, and run setup again`,
    )
  }
  makeDataFolder(dataDir)
  makeSecrets(env)
  const { now, print } = terminal
  await prepareUpgrade(env, { now, say: (line) => print(`${line}\n`) })
  return env
}

/** An instance beside the one that runs the lake must get its secrets from there. */
function makeSecrets(env: Env): void {
  try {
    readSecrets(env)
  } catch (error) {
    throw new SetupFailure(error instanceof Error ? error.message : String(error))
  }
}

/** Makes what the answers ask for and is not there yet. */
async function fill(
  answers: Answers,
  { present, env, terminal }: { present: Present; env: Env; terminal: Terminal },
): Promise<void> {
  const say = (line: string | undefined) => line && terminal.print(`${line}\n`)
  say(await addContent(answers, env))
  say(await addAdministrator(answers, present.editors, env))
  say(await addOwner(answers, present.desk, env))
}

async function addContent(answers: Answers, env: Env): Promise<string | undefined> {
  if (answers.organisation === undefined) return undefined
  // Demo content fills an empty lake alone, and the cloud has its own tools.
  if (!env.runsLake || env.seedDemo) {
    return 'Content   write the organisation into «Настройки сайта» in the Studio: setup fills a new lake alone'
  }
  await addSiteSettings(answers, env)
  return 'Content   «Настройки сайта» in the Studio has the organisation; what was there stays'
}

async function conclude(
  env: Env,
  { isChanged }: { isChanged: boolean },
  terminal: Terminal,
): Promise<void> {
  const { folder, user, print } = terminal
  print('\nThe installation as it is now (npm run doctor):\n')
  const diagnosis = await terminal.diagnose(env)
  for (const line of describeDiagnosis(diagnosis, env)) print(`${line}\n`)
  const { isNamed, isEncrypted, isRunning } = diagnosis
  const domain = new URL(env.siteUrl).hostname
  const { dataDir, cloud: isCloud } = env
  const isBuilt = terminal.isBuilt(env.distDir)
  const found = { isNamed, isEncrypted, isRunning, isBuilt, isChanged, isCloud }
  print('\nNext:\n')
  for (const line of nextSteps({ domain, folder, dataDir, user: user.name, ...found })) {
    print(`${line}\n`)
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  )
}
