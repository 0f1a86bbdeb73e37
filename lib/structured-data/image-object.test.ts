import { expect, it } from 'vitest'
import { imageObject } from './image-object.ts'

const siteUrl = 'https://butler.example.ru'

it.each([
  [1, 1, true],
  [0, 1, false],
  [1, 0, false],
  [-1, 1, false],
  [Number.NaN, 1, false],
])('describes an image of %s × %s: %s', (width, height, expected) => {
  const image = { url: `${siteUrl}/a.jpg`, alt: '', width, height }
  const node = imageObject(image, `${siteUrl}/#a`)
  expect(node !== undefined).toBe(expected)
  expect(node ?? {}).not.toHaveProperty('caption')
})
