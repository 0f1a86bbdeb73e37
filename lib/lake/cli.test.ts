import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'

// Starts processes; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

it('runs the command of the lake, and prints its usage without one', () => {
  const dataDir = temporaryFolder()
  const start = (more: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], {
      env: { NODE_ENV: 'test', DATA_DIR: dataDir, ...more },
      encoding: 'utf8',
    })
  expect(start({}, 'user', 'list')).toMatchObject({ status: 0, stderr: '' })
  expect(start({ PORT: 'none' })).toMatchObject({ status: 2 })
  expect(start({ PORT: 'none' }, 'user', 'list').stderr).toMatch(/^PORT /)
})
