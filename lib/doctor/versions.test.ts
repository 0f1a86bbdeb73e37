import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { readNodeVersion } from '#lib/layout/product.ts'
import { versionFindings } from './versions.ts'

it('accepts the Node of the product, and data of this version', () => {
  const wanted = readNodeVersion()
  expect(versionFindings(temporaryFolder(), { running: process.versions.node, wanted })).toEqual([])
})

it('names another Node, and data of a newer version', () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'layout.json'), '{"layout":999,"product":"9.0.0"}')
  const found = versionFindings(dataDir, { running: '20.19.2', wanted: '26.10.0' })
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^This is Node 20\.19\.2, and the product is made for 26\.10\.0/),
    expect.stringContaining('is of ButlerSPB 9.0.0'),
  ])
})
