import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'
import { hostileSvgs, unreadableSvgs } from './hostile-svgs.fixture.ts'
import { sanitizeSvg } from './sanitize.ts'
import { matching } from '#lake/test/matchers.fixture.ts'

const sanitized = (text: string) => sanitizeSvg(Buffer.from(text)).toString()
const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inside}</svg>`

function upload(lake: TestLake, svg: string | Buffer) {
  return lake.client('editor').assets.upload('image', Buffer.from(svg), { filename: 'logo.svg' })
}

describe('a sanitised SVG', () => {
  it.each(Object.entries(hostileSvgs))('runs and loads nothing: %s', (_what, svg) => {
    expect(sanitized(svg)).toMatch(/^<svg xmlns="[^"]*" width="\d+" height="\d+">/)
    expect(sanitized(svg)).not.toMatch(
      /ran\(|foreign\.example|javascript|file:|script|\son\w+=|22\.png/i,
    )
  })

  it.each(Object.entries(unreadableSvgs))('is refused: %s', async (_what, svg) => {
    const lake = await openTestLake()
    await expect(upload(lake, svg)).rejects.toMatchObject({ statusCode: 400 })
    expect(await lake.client().fetch('count(*)')).toBe(0)
  })

  it.each([
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)"/>',
    '<style>.a{fill:rgb(1,2,3)} @media (min-width:1px){.a{stroke:#000}} #b>g{clip-path:url(#c)}</style>',
    '<use href="#b" transform="translate(1 2) rotate(3)" style="opacity:.5"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
    '<text x="1" y="2" font-family="Onest, \'PT Sans\'">Ночь &lt; день &amp; утро</text>',
  ])('keeps harmless content: %s', (inside) => {
    expect(sanitized(drawing(inside)).replaceAll('&gt;', '>')).toBe(
      drawing(inside.replaceAll(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')),
    )
  })

  it('keeps the content of links, and handles prefixes, entities and xlink like browsers', () => {
    expect(sanitized(drawing('<a href="https://foreign.example"><path d="M0 0"/></a>'))).toBe(
      drawing('<g><path d="M0 0"></path></g>'),
    )
    const illustrator = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg [
      <!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY xl "http://www.w3.org/1999/xlink">]>
      <x:svg xmlns:x="&ns;" xmlns:l="&xl;"><x:use l:href="#a"/></x:svg>`
    expect(sanitized(illustrator)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"></use></svg>',
    )
  })

  it('does not change when sanitised again', () => {
    for (const svg of Object.values(hostileSvgs)) {
      expect(sanitized(sanitized(svg))).toBe(sanitized(svg))
    }
  })
})

describe('an uploaded SVG', () => {
  it('is refused when it rasterises endlessly', async () => {
    const lake = await openTestLake()
    const blurred = '<rect width="7000" height="7000" filter="url(#f)"/>'.repeat(20_000)
    const filter = '<filter id="f"><feGaussianBlur stdDeviation="500"/></filter>'
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="7000" height="7000">${filter}${blurred}</svg>`
    await expect(upload(lake, svg)).rejects.toMatchObject({ statusCode: 400 })
  }, 30_000)

  it('is served sandboxed and as a download, and rasterised when transformed', async () => {
    const lake = await openTestLake()
    const asset = await upload(lake, hostileSvgs['script'] ?? '')
    expect(asset).toMatchObject({
      _id: matching(/^image-[0-9a-f]{40}-40x20-svg$/),
      mimeType: 'image/svg+xml',
      extension: 'svg',
    })

    const response = await fetch(`${lake.url}/${asset.path}`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': matching(/^attachment; /),
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect(await response.text()).toBe(drawing('<rect width="40" height="20" fill="red"></rect>'))

    const large = await fetch(`${lake.url}/${asset.path}?w=400&rect=0,0,20,20`)
    expect(large.headers.get('content-type')).toBe('image/png')
    const { width, height, format } = await sharp(await large.bytes()).metadata()
    expect([format, width, height]).toEqual(['png', 400, 400])
    const webp = await fetch(`${lake.url}/${asset.path}?auto=format`, {
      headers: { accept: 'image/webp' },
    })
    expect(webp.headers.get('content-type')).toBe('image/webp')
  })
})
