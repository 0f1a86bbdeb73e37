import { readEnv } from '#lib/env.ts'
import { run } from './run.ts'

/** `npm run --silent requests -- COMMAND`: see `commands.ts`. */
process.exitCode = await run(process.argv.slice(2), {
  readEnv,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
})
