import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { twoColours, upload } from './image.fixture.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'

function fetchImage(lake: TestLake, path: string, search = '', headers = {}): Promise<Response> {
  return fetch(`${lake.url}/${path}${search}`, { headers })
}

async function sizeOf(response: Response): Promise<string> {
  const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  return `${width}x${height}`
}

async function colourOf(response: Response): Promise<string> {
  const { channels } = await sharp(Buffer.from(await response.arrayBuffer())).stats()
  const [red = 0, , blue = 0] = channels.map(({ mean }) => mean)
  return red > 250 ? 'red' : blue > 250 ? 'blue' : 'both'
}

describe('images', () => {
  it('are served unchanged, cacheable for a year, with a policy that runs nothing', async () => {
    const lake = await openTestLake()
    const bytes = await twoColours()
    const { path } = await upload(lake, bytes)
    const response = await fetchImage(lake, path)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const etag = response.headers.get('etag') ?? ''
    expect((await fetchImage(lake, path, '', { 'if-none-match': etag })).status).toBe(304)
  })

  it('are resized by the parameters', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const expected = {
      '?w=100': '100x50',
      '?h=100': '200x100',
      '?w=100&dpr=2': '200x100',
      '?w=800': '800x400',
      '?w=800&fit=max': '400x200',
      '?w=100&h=100': '100x50',
      '?w=100&h=100&fit=crop': '100x100',
      '?w=800&h=800&fit=crop': '800x800',
      '?w=800&h=800&fit=min': '200x200',
      '?w=100&h=100&fit=fill': '100x100',
      '?w=800&h=800&fit=fillmax': '800x800',
      '?w=100&h=100&fit=scale': '100x100',
      '?rect=100,0,200,100': '200x100',
      '?rect=300,100,500,500': '100x100',
      '?or=90': '200x400',
      '?w=100&h=50&fit=crop&or=90': '100x50',
      '?w=333': '336x168',
      '?w=99999': '4096x2048',
      '/name.png?w=100': '100x50',
    }
    const actual: Record<string, string> = {}
    for (const search of Object.keys(expected)) {
      actual[search] = await sizeOf(await fetchImage(lake, path, search))
    }
    expect(actual).toEqual(expected)
  })

  it('are cut by crop, focal point and rect', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const square = 'w=100&h=100&fit=crop'
    const expected = {
      [`?${square}&crop=left`]: 'red',
      [`?${square}&crop=focalpoint&fp-x=0&fp-y=0.5`]: 'red',
      [`?${square}&crop=focalpoint&fp-x=1&fp-y=0.5`]: 'blue',
      '?rect=0,0,200,200': 'red',
      '?rect=200,0,200,200': 'blue',
      [`?rect=0,0,400,100&${square}&crop=right`]: 'blue',
      '?rect=100,0,200,200&flip=h&w=10&h=10&fit=crop&crop=left': 'both',
    }
    const actual: Record<string, string> = {}
    for (const search of Object.keys(expected)) {
      actual[search] = await colourOf(await fetchImage(lake, path, search))
    }
    expect(actual).toEqual(expected)
  })

  it.each([
    ['?fm=webp', '*/*', 'image/webp'],
    ['?fm=jpg', '*/*', 'image/jpeg'],
    ['?auto=format', 'image/avif,image/webp', 'image/avif'],
    ['?auto=format', 'image/webp', 'image/webp'],
    ['?auto=format', 'image/*', 'image/png'],
    ['?w=100', 'image/webp', 'image/png'],
    ['?sat=-100&blur=50&bg=fff&flip=hv&q=10', '*/*', 'image/png'],
  ])('are sent for %s and Accept %s as %s', async (search, accept, type) => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const response = await fetchImage(lake, path, search, { accept })
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('vary')).toBe(search === '?auto=format' ? 'accept' : null)
    const { format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(`image/${format === 'heif' ? 'avif' : format}`).toBe(type)
  })

  it('are rendered once, in any order of parameters', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const searches = ['?w=100&h=50', '?h=50&w=100', '?w=100&h=50&unknown=1']
    await Promise.all(searches.map((search) => fetchImage(lake, path, search)))
    expect(await readdir(join(lake.dataDir, 'assets', 'derived'))).toHaveLength(1)
  })

  it('escape quotes and line breaks in the file name', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const response = await fetchImage(lake, path, `?dl=${encodeURIComponent('a"\r\nX: ё.png')}`)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="a___X___.png"; filename*=UTF-8''a%22%0D%0AX%3A%20%D1%91.png`,
    )
  })

  it('refuse malformed parameters, uncacheably', async () => {
    const lake = await openTestLake()
    const { path } = await upload(lake, await twoColours())
    const malformed = 'w=0 w=a fit=x rect=1 rect=900,0,5,5 fm=pdf or=45 bg=x q=101 dpr=x'.split(' ')
    for (const search of malformed) {
      const response = await fetchImage(lake, path, `?${search}`)
      expect([search, response.status]).toEqual([search, 400])
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('are looked up by hash only', async () => {
    const lake = await openTestLake()
    const names = [
      '%2e%2e%2f%2e%2e%2flake.sqlite',
      'lake.sqlite',
      `${'a'.repeat(40)}-1x1.png`,
      `${'A'.repeat(40)}-1x1.png`,
      `${'a'.repeat(40)}-1x1.constructor`,
    ]
    for (const name of names) {
      const response = await fetchImage(lake, `images/butlerspb/production/${name}`)
      expect([name, response.status]).toEqual([name, 404])
    }
  })

  it('are not served after their document was deleted', async () => {
    const lake = await openTestLake()
    const asset = await upload(lake, await twoColours())
    await lake.client('editor').delete(asset._id)
    expect((await fetchImage(lake, asset.path)).status).toBe(404)
  })
})
