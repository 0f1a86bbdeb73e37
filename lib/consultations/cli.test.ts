import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { context, fields } from './service.fixture.ts'
import { startConsultations } from './start.ts'

// Each test starts processes; the machine may be busy.
vi.setConfig({ testTimeout: 20_000 })

function requests(dataDir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'cli.ts'), ...args],
    { env: { NODE_ENV: 'test', DATA_DIR: dataDir }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

it('shows what the running service has stored', async () => {
  const dataDir = temporaryFolder()
  const env = {
    dataDir,
    databaseUrl: undefined,
    siteUrl: 'http://localhost',
    rateLimitPerMinute: 0,
    mail: undefined,
    telegram: undefined,
  }
  const { service, close } = await startConsultations(env, {
    stampKey: 'a key of sixteen characters',
    readOfficeHours: async () => undefined,
  })
  await service.submit({ ...fields, timeZone: 'Asia/Dubai' }, context)

  const { status, stdout } = requests(dataDir, 'list', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      number: 1,
      contact: '@ivanov',
      timeZone: 'Asia/Dubai',
      message: null,
      deliveries: [{ channel: 'file' }],
    },
  ])
  await close()
  expect(requests(dataDir, 'list').stdout).toMatch(/^1 .* telegram .* @ivanov .* file:/m)
})

it('lists nothing and creates no file if no request was ever stored', () => {
  const dataDir = temporaryFolder()
  expect(requests(dataDir, 'list', '--json')).toMatchObject({ status: 0, stdout: '[]\n' })
  expect(existsSync(join(dataDir, 'requests.sqlite'))).toBe(false)
})

it.each([[[]], [['list', '--csv']]])('answers %j with its usage', (args) => {
  const { status, stderr } = requests(temporaryFolder(), ...args)
  expect(status).toBe(2)
  expect(stderr).toContain('Usage:')
})
