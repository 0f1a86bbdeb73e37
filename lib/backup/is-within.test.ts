import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { isWithin } from './is-within.ts'

it('finds what is in a folder, also what is not there yet, and what leads there by a link', () => {
  const root = temporaryFolder()
  const data = join(root, 'data')
  mkdirSync(join(data, 'inbox'), { recursive: true })
  symlinkSync(join(data, 'inbox'), join(root, 'link'))
  symlinkSync(data, join(root, 'other-name'))
  const inside = ['data', 'data/inbox', 'data/new/one', 'link', 'link/new', 'other-name/backups']
  expect(inside.filter((path) => !isWithin(join(root, path), data))).toEqual([])
  expect(isWithin(join(data, 'inbox/new'), join(root, 'other-name'))).toBe(true)
  const outside = ['.', 'data-2', 'new', '..']
  expect(outside.filter((path) => isWithin(join(root, path), data))).toEqual([])
  expect(isWithin(data, join(root, 'absent'))).toBe(false)
})
