import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { z } from 'zod'
import type { Measured } from './figure.ts'

const file = 'bench/results.json'
const document = 'docs/performance.md'
const block = /(<!-- figures -->\n)[^]*(<!-- end of figures -->)/

const figure = z.object({
  name: z.string(),
  goal: z.string(),
  measured: z.string(),
  baseline: z.string(),
  met: z.boolean().optional(),
})
const part = z.object({
  date: z.string(),
  /** With `+` when files had changed since. */
  commit: z.string(),
  seconds: z.number(),
  /** Load average before and after. */
  load: z.tuple([z.number(), z.number()]),
  figures: z.array(figure),
  samples: z.record(z.string(), z.unknown()),
})
const results = z.object({
  machine: z.record(z.string(), z.union([z.string(), z.number()])),
  versions: z.record(z.string(), z.string()),
  parts: z.record(z.string(), part),
})

export type Results = z.infer<typeof results>
type Part = z.infer<typeof part>

/**
 * Stores what was measured in `bench/results.json`, in place of what the same part measured before,
 * and writes the table of all parts into `docs/performance.md`.
 */
export function store(
  name: string,
  measured: Measured,
  run: Pick<Part, 'seconds' | 'load'>,
  versions: Record<string, string>,
): void {
  const parts = existsSync(file) ? results.parse(JSON.parse(readFileSync(file, 'utf8'))).parts : {}
  const all: Results = {
    machine: {
      processor: cpus()[0]?.model ?? '',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      kernel: release(),
    },
    versions,
    parts: {
      ...parts,
      [name]: { date: new Date().toISOString(), commit: commit(), ...run, ...measured },
    },
  }
  writeFileSync(file, `${JSON.stringify(all, shorter, 1)}\n`)
  const text = readFileSync(document, 'utf8')
  writeFileSync(
    document,
    text.replace(block, (_, start, end) => `${start}${table(all)}${end}`),
  )
}

/** The figures as the document shows them. */
export function table({ machine, versions, parts }: Results): string {
  const rows = Object.values(parts).flatMap(({ figures }) =>
    figures.map(
      ({ name, goal, measured, baseline, met }) =>
        `| ${name} | ${goal} | ${measured} | ${baseline} | ${met === undefined ? '' : met ? 'yes' : '**no**'} |`,
    ),
  )
  const runs = Object.entries(parts).map(
    ([name, { date, commit, load }]) =>
      `- \`${name}\`: ${date.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}, load ${load.join(' → ')}`,
  )
  return `
| figure | goal | measured | baseline | met |
|---|---|---|---|---|
${rows.join('\n')}

${Object.entries({ ...machine, ...versions })
  .map(([name, value]) => `${name}: ${value}`)
  .join('; ')}.

${runs.join('\n')}

`
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', '.', `:!${file}`, `:!${document}`) !== ''
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`
}

// Four digits are more than the machine repeats.
function shorter(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value
}
