import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { inSample } from './sample.ts'
import { survivorsOf, tableOf } from './report.ts'

/**
 * `npm run mutants -- [--sample PERCENT] [--seed NUMBER] [FOLDER…]`: changes the code in small
 * ways, one at a time, and names the changes that no test notices. Results are kept in `.stryker`:
 * a run that was stopped goes on where it was.
 */
const folders = [
  ...['consultations', 'draft-mode', 'durable', 'freshness', 'serving', 'structured-data'].map(
    (name) => `lib/${name}`,
  ),
  ...['actions', 'auth', 'mutate', 'query'].map((name) => `sanity/lake/${name}`),
]

/** What runs as a process or thread of its own, or inside Next only: other tests hold it, from outside. */
const outOfReach = new Set([
  'lib/consultations/cli.ts',
  'lib/draft-mode/client.ts',
  'lib/draft-mode/preview.ts',
  'lib/serving/main.ts',
  'lib/serving/next-server.ts',
  'sanity/lake/query/threads/thread-main.ts',
])

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const chosen = positionals.length > 0 ? positionals : folders
const share = Number(values.sample) / 100
const files = chosen
  .flatMap((folder) => globSync(`${folder}/**/*.ts`))
  .filter((file) => !/\.(test|fixture|contract)\.ts$/.test(file) && !outOfReach.has(file))
const mutate = share === 1 ? files : files.flatMap((file) => sampledLines(file))

const results = await new Stryker({
  mutate,
  // SQL and messages: an empty statement always fails, an empty log line never does.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  vitest: { configFile: 'quality/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // Milliseconds besides the time that the tests need: on a busy machine slow is not endless.
  timeoutMS: 15_000,
  concurrency: 2,
  incremental: share === 1,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['.next*', '.data*', 'bench', 'docs', 'e2e'],
  reporters: ['progress'],
  // Stryker reads it with an API that TypeScript 7 no longer has; it has nothing to change there.
  tsconfigFile: 'none',
}).runMutationTest()

mkdirSync('.stryker', { recursive: true })
writeFileSync('.stryker/survivors.txt', survivorsOf(results))
process.stdout.write(`${tableOf(results, folders)}\nThe survivors are in .stryker/survivors.txt\n`)

/** The whole lines of a file that are in the sample, as ranges that Stryker understands. */
function sampledLines(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((_, index) => {
    const line = index + 1
    return inSample(`${file}:${line}`, { seed: values.seed, share })
      ? [`${file}:${line}-${line}`]
      : []
  })
}
