import { readEnv } from '#lib/env.ts'
import { endSessions } from './end-sessions.ts'
import { run } from './run.ts'

/** `npm run rotate -- NAME...`: see `run.ts`. */
process.exitCode = await run(process.argv.slice(2), {
  readEnv,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  endSessions,
  now: Date.now,
})
