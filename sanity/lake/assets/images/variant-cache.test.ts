import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createVariantCache } from './variant-cache.ts'

it('evicts the least recently used when it is full', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'derived-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const cache = createVariantCache(folder, 100)
  for (const [age, name] of ['c', 'b', 'a'].entries()) {
    await cache.write(name, new Uint8Array(30))
    await utimes(join(folder, name), 1000 - age, 1000 - age)
  }
  expect(await cache.read('a')).toHaveLength(30)

  await cache.write('d', new Uint8Array(30))

  expect((await readdir(folder)).toSorted((a, b) => a.localeCompare(b))).toEqual(['a', 'd'])
  expect(await cache.read('b')).toBeNull()
})
