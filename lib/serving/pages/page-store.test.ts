import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import type { Page } from './page.ts'
import { openCacheFile } from './cache-file.ts'
import { openPageStore } from './page-store.ts'

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const page = (text: string, tags = ['a']): Page => ({
  headers: { 'content-type': 'text/html' },
  encoded: {
    identity: Buffer.from(text),
    gzip: Buffer.from(`gzip ${text}`),
    br: Buffer.from(`br ${text}`),
    etag: `"${text}"`,
    effort: 'thorough',
  },
  source: text,
  tags,
  documents: ['article'],
})

function open(path: string, { build = 'one', maxBytes = 1_000_000 } = {}) {
  const file = openCacheFile(path, build)
  const close = () => file?.close()
  onTestFinished(close)
  return { ...openPageStore(file, maxBytes), close }
}

it('keeps pages and notes for the next process', () => {
  const path = join(openFolder(), 'new', 'pages.sqlite')
  const first = open(path)
  first.write('/a/', page('old'))
  first.write('/a/', page('new', ['b', 'c']))
  first.write('/b/', page('other'))
  first.markStale(['/b/', '/none/'])
  first.writeNote('event', { id: '1' })
  first.close()
  const second = open(path)
  expect(second.list()).toEqual([
    { path: '/a/', tags: ['b', 'c'], documents: ['article'], stale: false, quick: false },
    { path: '/b/', tags: ['a'], documents: ['article'], stale: true, quick: false },
  ])
  expect(second.read('/a/')).toEqual(page('new', ['b', 'c']))
  expect(second.read('/c/')).toBeUndefined()
  expect(second.readNote('event')).toEqual({ id: '1' })
  expect(second.readNote('addresses')).toBeUndefined()
  second.remove(['/a/'])
  expect(second.read('/a/')).toBeUndefined()
})

it('keeps nothing that another build made', () => {
  const path = join(openFolder(), 'pages.sqlite')
  const first = open(path)
  first.write('/a/', page('old'))
  first.writeNote('addresses', [])
  first.close()
  const second = open(path, { build: 'two' })
  expect([second.list(), second.readNote('addresses')]).toEqual([[], undefined])
})

it('drops what was written first when it is full', () => {
  const store = open(join(openFolder(), 'pages.sqlite'), { maxBytes: 700 })
  for (const path of ['/a/', '/b/', '/c/', '/a/', '/d/']) store.write(path, page('x'.repeat(50)))
  expect(store.list().map(({ path }) => path)).toEqual(['/c/', '/a/', '/d/'])
})

it.each([
  ['is no database', (path: string) => writeFileSync(path, 'x'.repeat(9_000))],
  ['is empty', (path: string) => writeFileSync(path, '')],
  ['is cut off', (path: string) => truncateSync(path, 5_000)],
  ['is torn', (path: string) => writeFileSync(path, readFileSync(path).fill(7, 4_096, 9_000))],
  [
    'is a folder',
    (path: string) => {
      rmSync(path)
      mkdirSync(join(path, 'x'), { recursive: true })
    },
  ],
])('starts with a new file when the old one %s', (_what, damage) => {
  const path = join(openFolder(), 'pages.sqlite')
  const first = open(path)
  for (let index = 0; index < 20; index += 1) first.write(`/${index}/`, page('x'.repeat(999)))
  first.close()
  damage(path)
  const second = open(path)
  second.write('/a/', page('new'))
  expect(second.read('/a/')).toEqual(page('new'))
})

it('is empty where nothing can be written, and never throws', () => {
  const folder = openFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const store = open(join(file, 'pages.sqlite'))
  store.write('/a/', page('a'))
  store.markStale(['/a/'])
  store.writeNote('event', 1)
  expect([store.list(), store.read('/a/'), store.readNote('event')]).toEqual([
    [],
    undefined,
    undefined,
  ])
})

it('survives being closed under its users', () => {
  const store = open(join(openFolder(), 'pages.sqlite'))
  store.close()
  store.write('/a/', page('a'))
  expect(store.read('/a/')).toBeUndefined()
})

it('keeps a page that has one encoding, and confirms one without its bytes', () => {
  const path = join(openFolder(), 'pages.sqlite')
  const store = open(path)
  const { encoded, ...rest } = page('picture')
  const picture: Page = { ...rest, encoded: { ...encoded, gzip: undefined, br: undefined } }
  store.write('/a.png', picture, { stale: true })
  expect(store.read('/a.png')).toEqual(picture)
  expect(store.list()).toEqual([
    { path: '/a.png', tags: ['a'], documents: ['article'], stale: true, quick: false },
  ])
  store.confirm('/a.png', { ...picture, tags: ['b'], source: 'other' })
  expect(store.read('/a.png')).toEqual({ ...picture, tags: ['b'], source: 'other' })
  expect(store.list()).toEqual([
    { path: '/a.png', tags: ['b'], documents: ['article'], stale: false, quick: false },
  ])
})

it('another build may find a table with other columns', () => {
  const path = join(openFolder(), 'pages.sqlite')
  const older = new DatabaseSync(path)
  older.exec(`create table notes (name text primary key, value text not null) strict;
    insert into notes values ('build', 'zero'); create table pages (path text primary key)`)
  older.close()
  const store = open(path)
  store.write('/a/', page('new'))
  expect(store.read('/a/')).toEqual(page('new'))
})
