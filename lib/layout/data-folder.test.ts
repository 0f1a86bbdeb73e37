import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { folderObstacle, makeDataFolder } from './data-folder.ts'

it('makes the data folder for this user alone, and leaves one that is there', () => {
  const dataDir = join(temporaryFolder(), 'new/data')
  makeDataFolder(dataDir)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  chmodSync(dataDir, 0o750)
  makeDataFolder(dataDir)
  expect(statSync(dataDir).mode & 0o777).toBe(0o750)
})

it('finds nothing against a folder that is there or can be made, and makes none', () => {
  const folder = temporaryFolder()
  expect(folderObstacle(folder)).toBeUndefined()
  expect(folderObstacle(join(folder, 'new/data'))).toBeUndefined()
  expect(existsSync(join(folder, 'new'))).toBe(false)
})

it('finds a file in the place of the folder, or on the way to it', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(folderObstacle(file)).toEqual({ folder: file, code: 'file' })
  expect(folderObstacle(join(file, 'data'))).toEqual({ folder: file, code: 'file' })
})

it('finds that this user may not write', () => {
  const folder = temporaryFolder()
  const refuse = () => {
    throw Object.assign(new Error('no'), { code: 'EROFS' })
  }
  expect(folderObstacle(join(folder, 'new'), refuse)).toEqual({ folder, code: 'EROFS' })
})
