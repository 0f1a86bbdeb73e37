import { readEnv } from '#lib/env.ts'
import { run } from './run.ts'

// Who reads the output may leave before its end, as `head` does; the command goes on to its own.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})

/** `npm run --silent requests -- COMMAND`: see `commands.ts`. */
process.exitCode = await run(process.argv.slice(2), {
  readEnv,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
})
