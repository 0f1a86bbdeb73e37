import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { compareFiles, readManifest, writeManifest } from './manifest.ts'

const about = {
  made: '2026-11-22T12:00:00.000Z',
  product: '0.2.0',
  layout: 1,
  installation: 'a',
  leftOut: [],
}

async function setUp() {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'inbox'))
  writeFileSync(join(folder, 'inbox/Заявка 1.eml'), 'abc')
  const manifest = await writeManifest(folder, about)
  return { folder, manifest }
}

it('names each file with hash and size', async () => {
  const { folder, manifest } = await setUp()
  expect(manifest.files).toEqual({
    'inbox/Заявка 1.eml': {
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    },
  })
  expect(await readManifest(folder)).toEqual(manifest)
  expect(await compareFiles(folder, manifest)).toEqual([])
})

it.each(['../x', 'a/../../x', '/etc/x', 'a//b', './x', 'a\\..\\x', ''])(
  'is none if the path %j leads out of the backup',
  async (path) => {
    const { folder } = await setUp()
    const file = join(folder, 'manifest.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"inbox/Заявка 1.eml"', JSON.stringify(path)))
    expect(await readManifest(folder)).toBeUndefined()
  },
)
