import { userInfo } from 'node:os'
import { diagnose, openOutside } from '#lib/doctor/diagnose.ts'
import { parseEnvironment } from '#lib/env.ts'
import { isBuilt } from '#lib/start/build-stamp.ts'
import { createPrompts } from './prompts.ts'
import { run } from './run.ts'

const { stdin, stderr } = process
const isTerminal = stdin.isTTY && stderr.isTTY
const { username: name, uid } = userInfo()

/** `npm run setup`: see `run.ts`. The questions go to the error output, as the lake's prompts do. */
process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  user: { name, uid: uid < 0 ? undefined : uid },
  usualDataDir: '/var/lib/butlerspb',
  openPrompts: isTerminal ? () => createPrompts({ input: stdin, output: stderr }) : undefined,
  readEnvironment: parseEnvironment,
  diagnose: (env) => diagnose(env, openOutside()),
  isBuilt,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  now: Date.now,
})
