import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Fails when the committed schema or types differ from what the schema and the queries now give.
 * Generates into a temporary folder, so that two checks can run at once.
 */
const cache = 'node_modules/.cache'
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'typegen-'))
const schema = join(folder, 'schema.json')
const types = join(folder, 'sanity.types.ts')
const config = join(folder, 'sanity-typegen.json')
const settings = z.record(z.string(), z.string())
writeFileSync(
  config,
  JSON.stringify({
    ...settings.parse(JSON.parse(readFileSync('sanity-typegen.json', 'utf8'))),
    generates: types,
  }),
)
try {
  sanity('schema', 'extract', '--enforce-required-fields', '--path', schema)
  sanity('typegen', 'generate', '--config-path', config)
  compare('sanity/schema.json', schema)
  compare('lib/content/sanity.types.ts', types)
} finally {
  rmSync(folder, { recursive: true })
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
