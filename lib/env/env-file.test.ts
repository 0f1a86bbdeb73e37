import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { readEnvFile } from './env-file.ts'

it('reads the file, and takes none for an empty one', () => {
  const path = join(temporaryFolder(), '.env')
  expect(readEnvFile(path)).toEqual({ ok: true, text: '' })
  writeFileSync(path, 'PORT=3000\n')
  expect(readEnvFile(path)).toEqual({ ok: true, text: 'PORT=3000\n' })
})

it('says that a folder stands in its place', () => {
  const path = join(temporaryFolder(), '.env')
  mkdirSync(path)
  expect(readEnvFile(path)).toEqual({
    ok: false,
    problem: `${path} is a folder: remove it, or put a file in its place`,
  })
})

it('does not take a file of another user for none', () => {
  const denied = Object.assign(new Error('permission denied'), { code: 'EACCES' })
  const read = () => {
    throw denied
  }
  expect(readEnvFile('/srv/.env', read)).toEqual({
    ok: false,
    problem:
      '/srv/.env cannot be read (EACCES): let the user that runs this read it (chown USER /srv/.env), or remove it',
  })
})
