import readExif from 'exif-reader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'
import { closeTo, matching, objectWith } from '#lake/test/matchers.fixture.ts'

const xmp = (inside: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:exif="http://ns.adobe.com/exif/1.0/" ${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const places = {
  attribute: xmp('exif:GPSLatitude="59,56.4N" exif:Flash="7"/>'),
  element: xmp('><exif:GPSLatitude>59,56.4N</exif:GPSLatitude></rdf:Description>'),
}

/** 300 × 100 as stored, 100 × 300 upright: taken at the Palace Square, by a known camera. */
function photograph(format: 'jpeg' | 'png' | 'webp' = 'jpeg', withXmp?: string): Promise<Buffer> {
  const image = sharp({ create: { width: 300, height: 100, channels: 3, background: '#c83214' } })
    .withExif({
      IFD0: { Make: 'Leica', Artist: 'Somebody' },
      IFD2: {
        FNumber: '28/10',
        BodySerialNumber: '12345',
        DateTimeOriginal: '2026:05:01 12:00:00',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 56/1 2400/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '30/1 18/1 5400/100',
      },
    })
    .withMetadata({ orientation: 6 })
  return (withXmp === undefined ? image : image.withXmp(withXmp)).toFormat(format).toBuffer()
}

const upload = (lake: TestLake, bytes: Buffer, extract?: ('exif' | 'location' | 'thumbhash')[]) =>
  lake.client('editor').assets.upload('image', bytes, extract && { extract })

describe('the metadata of an image', () => {
  it('has upright size, previews, seven swatches and EXIF, without GPS', async () => {
    const lake = await openTestLake()
    const { _id, metadata } = await upload(lake, await photograph())
    const swatch = { background: matching(/^#[0-9a-f]{6}$/), title: '#fff' }
    const any = { background: matching(/^#[0-9a-f]{6}$/) }
    expect(_id).toMatch(/-100x300-jpg$/)
    expect(metadata).toEqual({
      _type: 'sanity.imageMetadata',
      dimensions: objectWith({ width: 100, height: 300 }),
      hasAlpha: false,
      isOpaque: true,
      lqip: matching(/^data:image\/jpeg;base64,/),
      blurHash: matching(/^.{28}$/),
      palette: {
        _type: 'sanity.imagePalette',
        dominant: objectWith({ ...swatch, population: 100 }),
        vibrant: objectWith({ ...swatch, population: 100 }),
        darkVibrant: objectWith({ ...any, population: 0 }),
        lightVibrant: objectWith(any),
        muted: objectWith(any),
        darkMuted: objectWith(any),
        lightMuted: objectWith(any),
      },
      exif: objectWith({
        _type: 'sanity.imageExifMetadata',
        FNumber: 2.8,
        DateTimeOriginal: '2026-05-01T12:00:00.000Z',
      }),
    })
    expect(JSON.stringify(metadata)).not.toMatch(/GPS|12345|Somebody/)
  })

  it('has the requested parts only, or none', async () => {
    const lake = await openTestLake()
    const bytes = await photograph()
    const all = await upload(lake, bytes, ['thumbhash', 'location'])
    expect(all.metadata).toMatchObject({
      thumbHash: matching(/^[\w+/]+=*$/),
      location: { _type: 'geopoint', lat: closeTo(59.94), lng: closeTo(30.315) },
    })
    expect(Object.keys(all.metadata)).not.toContain('blurHash')
    await lake.client('editor').delete(all._id)
    const none = await upload(lake, bytes, [])
    expect(Object.keys(none.metadata)).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
  })

  it('distinguishes transparent and opaque images', async () => {
    const lake = await openTestLake()
    const clear = { r: 0, g: 0, b: 0, alpha: 0.5 }
    const png = sharp({ create: { width: 9, height: 9, channels: 4, background: clear } }).png()
    const { metadata } = await upload(lake, await png.toBuffer())
    expect(metadata).toMatchObject({ hasAlpha: true, isOpaque: false })
    expect(metadata.lqip).toMatch(/^data:image\/png/)
  })
})

describe('an image served whole', () => {
  it.each([
    ['jpeg', undefined],
    ['jpeg', places.attribute],
    ['jpeg', places.element],
    ['webp', places.attribute],
    ['png', places.attribute],
  ] as const)('has no GPS data: %s', async (format, withXmp) => {
    const lake = await openTestLake()
    const bytes = await photograph(format, withXmp)
    expect(readExif((await sharp(bytes).metadata()).exif ?? Buffer.alloc(0)).GPSInfo).toBeDefined()
    const { path } = await upload(lake, bytes)

    const response = await fetch(`${lake.url}/${path}`)
    const served = Buffer.from(await response.arrayBuffer())

    const { exif, xmp: left, autoOrient } = await sharp(served).metadata()
    expect(exif === undefined ? {} : (readExif(exif).GPSInfo ?? {})).toEqual({})
    expect(left?.toString() ?? '').not.toMatch(/GPS|59,56/)
    expect(autoOrient).toEqual({ width: 100, height: 300 })
    expect(format === 'png' || served.length === bytes.length).toBe(true)
  })
})
