import { readEnv } from '#lib/env.ts'
import { run } from './run.ts'

/** `npm run backup -- COMMAND`: see `run.ts`. */
process.exitCode = await run(process.argv.slice(2), {
  readEnv,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  now: Date.now,
})
