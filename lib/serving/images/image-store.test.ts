import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openImageStore } from './image-store.ts'

const block = 4_096

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'images-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const image = (text: string) => ({ headers: { etag: `"${text}"` }, body: Buffer.from(text) })

it('gives back what was written, also to the next process', async () => {
  const folder = temporaryFolder()
  await openImageStore(folder, 9 * block).write('a', image('\n{text}\n'))
  expect(await openImageStore(folder, 9 * block).read('a')).toEqual(image('\n{text}\n'))
  expect(await openImageStore(folder, 9 * block).read('b')).toBeUndefined()
})

it('keeps what was asked for last, in whole blocks of the disk', async () => {
  const folder = temporaryFolder()
  const store = openImageStore(folder, 3 * block)
  for (const name of ['a', 'b', 'c']) await store.write(name, image(name))
  await store.read('a')
  await store.write('d', { ...image('d'), body: Buffer.alloc(block) })
  expect(readdirSync(folder).toSorted()).toEqual(['a', 'd'])
  expect(await store.read('b')).toBeUndefined()
  expect(await store.read('a')).toEqual(image('a'))
})

it('counts what an earlier process left, and what that one asked for last is kept', async () => {
  const folder = temporaryFolder()
  const first = openImageStore(folder, 9 * block)
  for (const name of ['a', 'b', 'c']) await first.write(name, image(name))
  for (const name of ['a', 'b', 'c']) utimesSync(join(folder, name), 1_000, 1_000)
  await first.read('a')
  await expect.poll(() => statSync(join(folder, 'a')).mtimeMs).toBeGreaterThan(1_000_000)
  const second = openImageStore(folder, 2 * block)
  expect(readdirSync(folder)).toHaveLength(2)
  expect(await second.read('a')).toEqual(image('a'))
})

it.each([
  ['torn', (bytes: string) => bytes.slice(0, -1)],
  ['overwritten with zeros', (bytes: string) => '\0'.repeat(bytes.length)],
  ['empty', () => ''],
])('takes a file that is %s for none', async (_, damage) => {
  const folder = temporaryFolder()
  const store = openImageStore(folder, 9 * block)
  await store.write('a', image('text'))
  writeFileSync(join(folder, 'a'), damage('{"headers":{},"sha256":""}\ntext'))
  expect(await store.read('a')).toBeUndefined()
  await store.write('a', image('new'))
  expect(await store.read('a')).toEqual(image('new'))
})

it('forgets an asset with all that was made from it, and no other', async () => {
  const folder = temporaryFolder()
  const store = openImageStore(folder, 9 * block)
  for (const name of ['one.jpg.1', 'one.jpg.2', 'one.jpgx.1']) await store.write(name, image(name))
  store.removeAsset('one.jpg')
  expect(readdirSync(folder)).toEqual(['one.jpgx.1'])
})

it('removes what a killed process had not finished', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.part'), 'half')
  openImageStore(folder, 9 * block)
  expect(readdirSync(folder)).toEqual([])
})

it('keeps nothing where it cannot write, and fails nobody', async () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, '')
  const store = openImageStore(path, 9 * block)
  await store.write('a', image('a'))
  expect(await store.read('a')).toBeUndefined()
})
