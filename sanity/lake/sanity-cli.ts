import { readEnv } from './env.ts'
import { runSanity } from './keeping/sanity-command.ts'

const parsed = readEnv()
if (parsed.ok) process.exitCode = await runSanity(process.argv.slice(2), parsed.env)
else {
  process.stderr.write(parsed.problems.map((problem) => `${problem}\n`).join(''))
  process.exitCode = 1
}
