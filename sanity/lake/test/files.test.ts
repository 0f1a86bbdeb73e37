import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { matching } from './matchers.fixture.ts'

const folderOf = (lake: TestLake) => join(lake.dataDir, 'assets', 'files')
const stored = (lake: TestLake) => readdir(folderOf(lake)).catch(() => [])

function upload(lake: TestLake, bytes: Buffer | string, filename?: string) {
  const options = { ...(filename !== undefined && { filename }), contentType: 'text/html' }
  return lake.client('editor').assets.upload('file', Buffer.from(bytes), options)
}

describe('assets/files', () => {
  it('creates the asset document of an upload, the same for the same bytes', async () => {
    const lake = await openTestLake()
    const bytes = Buffer.from('%PDF-1.7 prices')
    const sha1 = createHash('sha1').update(bytes).digest('hex')

    const asset = await upload(lake, bytes, 'Цены "2026".PDF')

    expect(asset).toMatchObject({
      _id: `file-${sha1}-pdf`,
      _type: 'sanity.fileAsset',
      assetId: sha1,
      sha1hash: sha1,
      path: `files/butlerspb/production/${sha1}.pdf`,
      url: `http://lake.example/files/butlerspb/production/${sha1}.pdf`,
      originalFilename: 'Цены "2026".PDF',
      extension: 'pdf',
      mimeType: 'application/pdf',
      size: bytes.byteLength,
    })
    expect(await upload(lake, bytes, 'other.pdf')).toEqual(asset)
    expect(await stored(lake)).toEqual([`${sha1}.pdf`])
  })

  it('is for editors', async () => {
    const lake = await openTestLake()
    const options = { filename: 'a.txt' }
    const send = lake.client('viewer').assets.upload('file', Buffer.from('a'), options)
    await expect(send).rejects.toMatchObject({ statusCode: 403 })
    expect(await stored(lake)).toEqual([])
  })

  const pdf = '%PDF-1.4'
  it.each([
    ['a.pdf', pdf, 'application/pdf', true],
    ['a.mp4', '\0\0\0\x18ftypisom', 'video/mp4', true],
    ['a.webm', '\x1a\x45\xdf\xa3', 'video/webm', true],
    ['a.mp3', 'ID3\x04', 'audio/mpeg', true],
    ['a.vtt', 'WEBVTT\n', 'text/vtt; charset=utf-8', true],
    ['a.txt', '<script>1</script>', 'text/plain; charset=utf-8', true],
    [undefined, pdf, 'application/pdf', true],
    ['a.pdf', '<html><script>1</script>', 'application/octet-stream', false],
    ['a.mp4', '<svg onload="1"/>', 'application/octet-stream', false],
    ['a.html', `${pdf}<script>1</script>`, 'application/octet-stream', false],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'application/octet-stream', false],
    ['a.js', 'alert(1)', 'application/octet-stream', false],
    ['a.xml', '<?xml version="1.0"?>', 'application/octet-stream', false],
    ['a.png', '<html>', 'application/octet-stream', false],
    ['a.txt', 'a\0b', 'application/octet-stream', false],
    ['constructor', 'x', 'application/octet-stream', false],
    ['a.constructor', 'x', 'application/octet-stream', false],
    ['a.csv', 'a,b', 'text/csv', false],
    ['../../a.json', '{}', 'application/json', false],
  ])('serves %s holding %j as %s; shown: %s', async (filename, text, type, isShown) => {
    const lake = await openTestLake()
    const { path } = await upload(lake, Buffer.from(text, 'latin1'), filename)
    const response = await fetch(`${lake.url}/${path}`)
    expect(await response.text()).toBe(Buffer.from(text, 'latin1').toString())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': matching(/^default-src 'none';.* sandbox$/),
    })
    expect(response.headers.get('content-disposition') === null).toBe(isShown)
    expect(path).toMatch(/^files\/butlerspb\/production\/[0-9a-f]{40}\.[a-z0-9]+$/)
  })

  it('names a download as asked, or as it was named', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, '%PDF-', 'Цены.pdf')
    const disposition = async (search: string) =>
      (await fetch(`${lake.url}/${path}${search}`)).headers.get('content-disposition')
    expect(await disposition('?dl=')).toContain(`filename*=UTF-8''%D0%A6%D0%B5%D0%BD%D1%8B.pdf`)
    expect(await disposition(`?dl=${encodeURIComponent('a"\r\nX: 1')}`)).toBe(
      `attachment; filename="a___X__1"; filename*=UTF-8''a%22%0D%0AX%3A%201`,
    )
  })

  it('serves the requested range of a video', async () => {
    const lake = await openTestLake()
    const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom'), randomBytes(300_000)])
    const { path } = await upload(lake, film, 'film.mp4')
    const get = async (headers: Record<string, string>) => {
      const response = await fetch(`${lake.url}/${path}`, { headers })
      const range = response.headers.get('content-range')
      return { status: response.status, range, bytes: Buffer.from(await response.arrayBuffer()) }
    }
    const size = film.byteLength
    expect(await get({})).toEqual({ status: 200, range: null, bytes: film })
    expect(await get({ range: 'bytes=1000-1999' })).toEqual({
      status: 206,
      range: `bytes 1000-1999/${size}`,
      bytes: film.subarray(1000, 2000),
    })
    expect(await get({ range: 'bytes=-10' })).toMatchObject({ bytes: film.subarray(-10) })
    expect(await get({ range: `bytes=${size}-` })).toMatchObject({
      status: 416,
      range: `bytes */${size}`,
    })
    expect(await get({ range: 'bytes=0-1', 'if-range': '"other"' })).toMatchObject({ status: 200 })
    const head = await fetch(`${lake.url}/${path}`, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(size))
    const etag = head.headers.get('etag') ?? ''
    expect(await get({ 'if-none-match': etag })).toMatchObject({ status: 304 })
  })

  it('is looked up by hash only, and not served after its document was deleted', async () => {
    const lake = await openTestLake()
    const asset = await upload(lake, 'a', 'a.txt')
    const strays = ['..%2f..%2flake.sqlite', '....//lake.sqlite', `${'a'.repeat(40)}.txt`, 'x.tmp']
    for (const name of strays) {
      const response = await fetch(`${lake.url}/files/butlerspb/production/${name}`)
      expect([name, response.status]).toEqual([name, 404])
    }
    await lake.client('editor').delete(asset._id)
    expect((await fetch(`${lake.url}/${asset.path}`)).status).toBe(404)
  })
})

describe('an upload that breaks off', () => {
  it('leaves no file and no document', async () => {
    const lake = await openTestLake()
    const socket = connect(Number(new URL(lake.url).port), '127.0.0.1')
    const head = [
      'POST /v1/assets/files/production?filename=a.pdf HTTP/1.1',
      'host: 127.0.0.1',
      `authorization: Bearer ${lake.token('editor')}`,
      'content-length: 1000000',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n%PDF-`)
    socket.write(Buffer.alloc(200_000))
    await vi.waitUntil(async () => (await stored(lake)).length === 1, { timeout: 30_000 })
    socket.resetAndDestroy()
    await vi.waitUntil(async () => (await stored(lake)).length === 0, { timeout: 30_000 })
    expect(await lake.client().fetch('count(*)')).toBe(0)
    expect(lake.logLines).toEqual([])
  })

  it('of a killed process is removed by a later upload', async () => {
    const lake = await openTestLake()
    const left = join(folderOf(lake), 'left.tmp')
    mkdirSync(folderOf(lake), { recursive: true })
    writeFileSync(left, 'half of a film')
    writeFileSync(join(folderOf(lake), 'fresh.tmp'), 'of another process')
    utimesSync(left, 1, 1)
    const { sha1hash } = await upload(lake, 'a', 'a.txt')
    expect(new Set(await stored(lake))).toEqual(new Set([`${sha1hash}.txt`, 'fresh.tmp']))
  })
})
