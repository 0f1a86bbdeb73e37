import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { writeLayout } from './layout-file.ts'
import { layoutProblem } from './problem.ts'
import { layoutVersion } from './version.ts'

// Starts processes; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** The commands that open the data, each with arguments that it accepts. */
const opening: Record<string, string[]> = {
  start: [],
  dev: [],
  lake: ['user', 'list'],
  sanity: ['documents', 'query', '*'],
  import: ['article.md'],
  'export:markdown': ['--out', 'blog'],
  requests: ['list'],
  backup: ['create', '/tmp/butlerspb-no-backups'],
  rotate: ['all'],
}
/** These open none, or have tests of their own for it. */
const others = ['build', 'setup', 'doctor', 'data:fixture']

const root = join(import.meta.dirname, '../..')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

it('knows every command of the product', () => {
  const names = Object.keys(scripts).filter((name) =>
    /^node (lib|sanity)\//.test(scripts[name] ?? ''),
  )
  expect(names.toSorted()).toEqual([...Object.keys(opening), ...others].toSorted())
})

it.each(Object.entries(opening))('npm run %s touches no data of a newer layout', (name, args) => {
  const dataDir = temporaryFolder()
  writeLayout(dataDir, { layout: layoutVersion + 1, product: '9.0.0' })
  const [, file = '', ...own] = (scripts[name] ?? '').split(' ')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, file), ...own, ...args],
    {
      cwd: temporaryFolder(),
      env: { NODE_ENV: 'test', DATA_DIR: dataDir },
      encoding: 'utf8',
    },
  )
  expect(status).not.toBe(0)
  // The start names other problems too, such as a port that is taken.
  expect(`${stdout}${stderr}`.split('\n')).toContain(layoutProblem(dataDir))
  expect(readdirSync(dataDir)).toEqual(['layout.json'])
})
