import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openAnswerStore } from './answer-store.ts'
import { openCacheFile } from './cache-file.ts'

function open(folder: string, build = 'one') {
  const file = openCacheFile(join(folder, 'pages.sqlite'), build)
  const store = file && openAnswerStore(file)
  if (store === undefined) throw new Error('no store')
  return { store, close: () => file?.close() }
}

it('keeps answers for the next process of the same build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = open(folder)
  first.store.write({ key: 'a', result: { n: 1 }, tags: ['t'] })
  first.store.write({ key: 'a', result: { n: 2 }, tags: ['u'] })
  first.store.write({ key: 'b', result: null, tags: [] })
  first.store.write({ key: 'c', result: 1, tags: [] })
  first.store.remove('c')
  first.close()
  const second = open(folder)
  expect(second.store.list()).toEqual([
    { key: 'a', result: { n: 2 }, tags: ['u'] },
    { key: 'b', result: null, tags: [] },
  ])
  second.close()
  const third = open(folder, 'two')
  expect(third.store.list()).toEqual([])
  third.close()
})
