import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { placeProblems } from './place.ts'

const isRoot = process.getuid?.() === 0
const anybody = { uid: undefined }

it('accepts a folder of ours, and data that are there or can be made', () => {
  const folder = temporaryFolder()
  expect(placeProblems(folder, join(folder, 'data'), anybody)).toEqual([])
  expect(placeProblems(folder, join(folder, 'not/yet/there'), anybody)).toEqual([])
  expect(existsSync(join(folder, 'not'))).toBe(false)
})

it('refuses a file, and a restore that did not end', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(placeProblems(folder, join(folder, 'file'), anybody)).toEqual([
    expect.stringContaining('is a file: give another path'),
  ])
  writeFileSync(join(folder, 'restore-unfinished'), '')
  expect(placeProblems(folder, folder, anybody)).toEqual([
    expect.stringContaining('is a restore that did not end'),
  ])
})

it.skipIf(!isRoot)('does not let root write what the user of the site could not read', () => {
  const folder = join(temporaryFolder(), 'program')
  mkdirSync(folder)
  expect(placeProblems(folder, folder, { uid: 0 })).toEqual([])
  chownSync(folder, 1234, 1234)
  expect(placeProblems(folder, folder, { uid: 0 })).toEqual([
    expect.stringMatching(/^This is root, and .* belongs to user 1234/),
  ])
})
