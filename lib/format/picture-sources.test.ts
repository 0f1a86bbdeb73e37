import { expect, it } from 'vitest'
import { pictureAddress, pictureCrop, pictureSources } from './picture-sources.ts'

const picture = {
  src: '/images/p/d/a-1600x900.jpg',
  width: 1600,
  height: 900,
  focus: { x: 0.5, y: 0.25 },
}

it('offers the widths below the original and the original', () => {
  const { src, srcSet } = pictureSources(picture)
  expect(src).toBe('/images/p/d/a-1600x900.jpg?w=1080&auto=format&fit=max')
  expect(srcSet.match(/\d+w(?=,|$)/g)).toEqual(['480w', '768w', '1080w', '1440w', '1600w'])
})

it('never enlarges a small picture', () => {
  const { src, srcSet } = pictureSources({
    src: '/images/p/d/b-300x200.png',
    width: 300,
    height: 200,
  })
  expect(src).toContain('w=300&')
  expect(srcSet).toBe('/images/p/d/b-300x200.png?w=300&auto=format&fit=max 300w')
})

it('crops around the focal point when a ratio is asked for', () => {
  expect(pictureSources(picture, 2).src).toBe(
    '/images/p/d/a-1600x900.jpg?w=1080&auto=format&h=540&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0.25',
  )
})

it('respects the editor’s crop', () => {
  const cropped = { ...picture, width: 800, height: 400, crop: { left: 100, top: 50 } }
  expect(pictureSources(cropped).src).toBe(
    '/images/p/d/a-1600x900.jpg?w=800&auto=format&fit=max&rect=100,50,800,400',
  )
  expect(pictureAddress(cropped)).toBe('/images/p/d/a-1600x900.jpg?rect=100,50,800,400')
  expect(pictureAddress(picture)).toBe('/images/p/d/a-1600x900.jpg')
})

it.each([
  [16 / 9, 'w=1200&auto=format&h=675'],
  [4 / 3, 'w=1200&auto=format&h=900'],
  [1, 'w=900&auto=format&h=900'],
])('takes the largest crop of the ratio %d that enlarges nothing', (ratio, size) => {
  expect(pictureCrop(picture, ratio)).toBe(
    `/images/p/d/a-1600x900.jpg?${size}&fit=crop&crop=focalpoint&fp-x=0.5&fp-y=0.25`,
  )
})
