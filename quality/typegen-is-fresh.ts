import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Fails when the committed schema or types are not what the schema and the queries now give. */
const generated = ['sanity/schema.json', 'lib/content/sanity.types.ts']
const read = () => generated.map((path) => readFileSync(path, 'utf8'))

const committed = read()
const typegen = spawnSync('npm', ['run', '--silent', 'typegen'], { encoding: 'utf8' })
if (typegen.status !== 0) {
  process.stderr.write(`${typegen.stdout}${typegen.stderr}\n`)
  process.exit(1)
}
const fresh = read()
const stale = generated.filter((_path, index) => committed[index] !== fresh[index])
if (stale.length > 0) {
  process.stderr.write(`Stale, and now generated anew: ${stale.join(', ')}. Commit them.\n`)
  process.exit(1)
}
