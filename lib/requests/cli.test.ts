import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

// Starts a process; the machine may be busy.
vi.setConfig({ testTimeout: 20_000 })

it('runs as a process on the installation that the environment names', async () => {
  const { dataDir, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store, { timeZone: 'Asia/Dubai' }))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), 'list', '--json'],
    { env: { NODE_ENV: 'test', DATA_DIR: dataDir }, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject([
    { number: 1, contact: '@ivanov', timeZone: 'Asia/Dubai', deliveries: [{ channel: 'file' }] },
  ])
})

it('ends well when nobody reads its output to the end', async () => {
  const { dataDir, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  const command = `"${process.execPath}" "${join(import.meta.dirname, 'cli.ts')}" list`
  const { stderr } = spawnSync('sh', ['-c', `{ ${command}; echo $? >&2; } | true`], {
    env: { NODE_ENV: 'test', DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  expect(stderr).toBe('0\n')
})
