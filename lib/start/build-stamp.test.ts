import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { buildStamp, readStamp, writeStamp } from './build-stamp.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

it('is that of the build whose sources it was made from', () => {
  writeFileSync(join(folder, 'BUILD_ID'), 'abc')
  writeStamp(folder, buildStamp())
  expect(readStamp(folder)).toBe(buildStamp())
})

it('is unknown before there is a build, and while one is incomplete', () => {
  expect(readStamp(folder)).toBeUndefined()
  writeStamp(folder, buildStamp())
  expect(readStamp(folder)).toBeUndefined()
})
