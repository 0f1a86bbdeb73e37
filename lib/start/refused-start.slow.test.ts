import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

it('says everything that is wrong at once, from whatever folder it is started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'data')
  writeFileSync(file, '')
  // The settings of another project.
  writeFileSync(join(folder, '.env'), 'PORT=none')
  const { status, stdout } = spawnSync(process.execPath, [join(process.cwd(), 'lib/start.ts')], {
    cwd: folder,
    env: {
      DATA_DIR: file,
      SITE_URL: 'https://example.ru',
      PORT: '1',
      RATE_LIMIT_PER_MINUTE: 'many',
      DATABASE_URL: 'postgres://user:secret@127.0.0.1:9/requests',
      // As .next without BUILD_ID, where no build can be written.
      NEXT_DIST_DIR: '.next/../package.json',
      NODE_ENV: 'test',
    },
    encoding: 'utf8',
  })
  const lines = stdout.trim().split('\n')
  expect(lines[0]).toBe('RATE_LIMIT_PER_MINUTE must be a number')
  expect(lines).toContainEqual(expect.stringMatching(/^DATABASE_URL: PostgreSQL at 127.* start it/))
  expect(lines).toContainEqual(expect.stringMatching(/^NEXT_DIST_DIR .* is a file: remove it/))
  expect(lines).toContain(`DATA_DIR ${file} is a file: set DATA_DIR to a folder`)
  expect(lines).toContainEqual(expect.stringMatching(/^MAIL_TO must be set on a public site/))
  expect(stdout).not.toContain('PORT must')
  expect(stdout).not.toContain('secret')
  expect(status).toBe(1)
})

it('asks for the secrets of the instance that runs the lake instead of making its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { status, stdout } = spawnSync(process.execPath, ['lib/start.ts'], {
    env: {
      NODE_ENV: 'test',
      DATA_DIR: folder,
      DATABASE_URL: 'postgres://127.0.0.1:9/requests',
      LAKE_URL: 'http://127.0.0.1:9',
      PORT: String(30_000 + (process.pid % 20_000)),
    },
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/secrets\.json is missing: copy it from the instance that runs the lake/)
  expect([status, existsSync(join(folder, 'secrets.json'))]).toEqual([1, false])
})

it('leaves nothing behind, and opens no lake to know that nobody can sign in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const dataDir = join(folder, 'data')
  const { status, stdout } = spawnSync(process.execPath, ['lib/start.ts'], {
    env: { NODE_ENV: 'test', DATA_DIR: dataDir, HOST: '0.0.0.0', LAKE_PORT: 'none' },
    encoding: 'utf8',
  })
  const lines = stdout.trim().split('\n')
  expect(lines).toContainEqual(
    expect.stringMatching(/^HOST 0\.0\.0\.0 opens the site .* add an editor/),
  )
  expect(lines).toContainEqual(expect.stringMatching(/^LAKE_PORT must be/))
  expect([status, existsSync(dataDir)]).toEqual([1, false])
})
