import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Fails when the committed schema or types differ from what the schema and the queries now give.
 * Generates into a temporary folder, so that two checks can run at once. That takes 16 seconds of
 * CPU time, so a success is remembered by the hash of what went into it.
 */
const cache = 'node_modules/.cache'
const remembered = join(cache, 'typegen-is-fresh')
/** What the schema and the queries are made of (see quality/import-rules.ts), and the results. */
const inputs = [
  '{lib/content,lib/format,sanity/schema,sanity/studio}/**/*.{ts,tsx}',
  'sanity/schema.json',
  'sanity.{config,cli}.ts',
  'sanity-typegen.json',
  'package-lock.json',
]

const hash = hashOfInputs()
if (!existsSync(remembered) || readFileSync(remembered, 'utf8') !== hash) {
  check()
  if (process.exitCode === undefined) writeFileSync(remembered, hash)
}

function hashOfInputs(): string {
  const all = createHash('sha256')
  for (const path of globSync(inputs).toSorted()) {
    all.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return all.digest('hex')
}

function check(): void {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'typegen-'))
  const schema = join(folder, 'schema.json')
  const types = join(folder, 'sanity.types.ts')
  const config = join(folder, 'sanity-typegen.json')
  const settings = z.record(z.string(), z.string())
  const committed = settings.parse(JSON.parse(readFileSync('sanity-typegen.json', 'utf8')))
  writeFileSync(config, JSON.stringify({ ...committed, generates: types }))
  try {
    sanity('schema', 'extract', '--enforce-required-fields', '--path', schema)
    sanity('typegen', 'generate', '--config-path', config)
    compare('sanity/schema.json', schema)
    compare('lib/content/sanity.types.ts', types)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sanity(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync('sanity', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`sanity ${args.join(' ')} failed\n${stdout}${stderr}`)
}

function compare(committed: string, fresh: string): void {
  if (readFileSync(committed, 'utf8') === readFileSync(fresh, 'utf8')) return
  process.stderr.write(`${committed} is stale: run npm run typegen and commit it\n`)
  process.exitCode = 1
}
