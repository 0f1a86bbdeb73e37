import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { makeFolder } from './make-folder.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

it('makes a folder with those above it, for its owner alone, and leaves what is there', () => {
  const folder = temporaryFolder()
  makeFolder(join(folder, 'a/b'), 0o700)
  expect(['a', 'a/b'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([
    0o700, 0o700,
  ])
  const file = join(folder, 'file')
  writeFileSync(file, 'text')
  makeFolder(file)
  expect(readFileSync(file, 'utf8')).toBe('text')
  expect(() => makeFolder(join(file, 'below'))).toThrow('ENOTDIR')
})

it.runIf(existsSync('/proc/self'))('ends where no folder can be made', () => {
  expect(() => makeFolder('/proc/butlerspb/backups')).toThrow('ENOENT')
  expect(() => openDatabase('/proc/butlerspb/lake.sqlite', [])).toThrow('ENOENT')
})
