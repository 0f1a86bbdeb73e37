import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { inSample } from './sample.ts'
import { survivorsOf, tableOf, type MutantResult } from './report.ts'

/**
 * `npm run mutants -- [--sample PERCENT] [--seed NUMBER] [FOLDER…]`: changes the code in small
 * ways, one at a time, and lists the changes that no test notices. Results are kept in `.stryker`,
 * folder by folder, so that a run which was stopped continues with the folder it was in.
 */
const folders = [
  ...['consultations', 'draft-mode', 'durable', 'freshness', 'serving', 'structured-data'].map(
    (name) => `lib/${name}`,
  ),
  ...['actions', 'auth', 'mutate', 'query'].map((name) => `sanity/lake/${name}`),
]

/** What runs as a process or thread of its own, or inside Next only: other tests cover it from outside. */
const outOfReach = new Set([
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
const results: MutantResult[] = []
mkdirSync('.stryker', { recursive: true })
for (const folder of chosen) {
  results.push(...(await mutate(folder)))
  writeFileSync('.stryker/survivors.txt', survivorsOf(results))
  process.stdout.write(`${tableOf(results, folders)}\n\n`)
}
process.stdout.write('The survivors are in .stryker/survivors.txt\n')

/** Runs the mutants of one folder or file; those whose code and tests are as before keep their result. */
function mutate(folder: string): Promise<MutantResult[]> {
  const files = globSync(folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`).filter(
    (file) => !/\.(test|fixture|contract)\.ts$/.test(file) && !outOfReach.has(file),
  )
  return new Stryker({
    mutate: share === 1 ? files : files.flatMap(sampledLines),
    // SQL and messages: an empty statement always fails, an empty log line never does.
    mutator: { excludedMutations: ['StringLiteral'] },
    testRunner: 'vitest',
    vitest: { configFile: 'quality/mutants/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // Milliseconds besides the time that the tests need: on a busy machine slow is not endless.
    timeoutMS: 15_000,
    concurrency: 2,
    incremental: true,
    incrementalFile: `.stryker/${folder.replaceAll('/', '-')}.json`,
    tempDirName: '.stryker/sandbox',
    ignorePatterns: ['.next*', '.data*', 'bench', 'docs', 'e2e'],
    reporters: ['progress'],
    // Stryker reads it with an API that TypeScript 7 no longer has; it has nothing to change there.
    tsconfigFile: 'none',
  }).runMutationTest()
}

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
