import { describe, expect, it } from 'vitest'
import { toPicture } from './to-picture.ts'

const image = {
  alt: 'Дом',
  credit: null,
  hotspot: { x: 0.5, y: 0.5 },
  crop: null,
  asset: { path: 'images/p/d/a-1000x800.jpg', width: 1000, height: 800, colour: null },
}

describe('the crop of a picture', () => {
  it('gives the size and the focal point of what is left', () => {
    const crop = { left: 0.1, right: 0.3, top: 0.25, bottom: 0.25 }
    expect(toPicture({ ...image, crop })).toMatchObject({
      width: 600,
      height: 400,
      crop: { left: 100, top: 200 },
      focus: { x: 0.6667, y: 0.5 },
    })
  })

  it('keeps a focal point outside of it at its edge', () => {
    const crop = { left: 0.6, right: 0, top: 0, bottom: 0 }
    expect(toPicture({ ...image, crop })?.focus).toEqual({ x: 0, y: 0.5 })
  })

  it.each([
    ['missing', null],
    ['of nothing', { left: 0, right: 0, top: 0, bottom: 0 }],
    ['of everything', { left: 0.5, right: 0.5, top: 0, bottom: 0 }],
    ['without numbers', { left: null, right: null, top: null, bottom: null }],
  ])('is none when it is %s', (_case, crop) => {
    const picture = toPicture({ ...image, crop })
    expect(picture).toMatchObject({ width: 1000, height: 800 })
    expect(picture).not.toHaveProperty('crop')
  })
})
