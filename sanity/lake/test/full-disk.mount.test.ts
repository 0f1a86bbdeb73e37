import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { twoColours, upload } from './image.fixture.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { aString } from './matchers.fixture.ts'

/** A file system of this size over the folder; needs the right to mount (vitest.config.ts). */
function mountSmall(folder: string, size: string): void {
  mkdirSync(folder, { recursive: true })
  const options = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]
  execFileSync('/bin/mount', options, { stdio: 'ignore' })
}

function post(lake: TestLake, kind: string, body: Buffer): Promise<Response> {
  const authorization = `Bearer ${lake.token('editor')}`
  const url = `${lake.url}/v1/assets/${kind}/production?filename=a.bin`
  return fetch(url, { method: 'POST', headers: { authorization }, body: new Uint8Array(body) })
}

it('refuses uploads while the disk is full, and accepts them afterwards', async () => {
  const lake = await openTestLake()
  const assets = join(lake.dataDir, 'assets')
  mountSmall(assets, '256k')
  onTestFinished(() => void execFileSync('/bin/umount', [assets]))
  const { path } = await upload(lake, await twoColours())
  const filler = join(assets, 'filler')
  writeFileSync(filler, Buffer.alloc(240_000))
  const noise = { width: 300, height: 300, channels: 3 } as const
  const image = await sharp(randomBytes(270_000), { raw: noise }).png().toBuffer()
  const file = randomBytes(200_000)

  for (const [kind, body] of [
    ['images', image],
    ['files', file],
  ] as const) {
    const response = await post(lake, kind, body)
    expect([kind, response.status, await response.json()]).toEqual([
      kind,
      503,
      { statusCode: 503, error: 'Service Unavailable', message: aString },
    ])
  }
  const names = await readdir(assets, { recursive: true })
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(await lake.client().fetch('count(*)')).toBe(1)
  const variant = await fetch(`${lake.url}/${path}?w=4000&blur=1000&fm=png`)
  expect(variant.status).toBe(200)
  expect((await variant.bytes()).byteLength).toBeGreaterThan(16_384)
  expect(await readdir(join(assets, 'derived'))).toEqual([])

  rmSync(filler)
  execFileSync('/bin/mount', ['-o', 'remount,size=2m', assets])
  expect((await post(lake, 'images', image)).status).toBe(200)
  expect((await post(lake, 'files', file)).status).toBe(200)
})
