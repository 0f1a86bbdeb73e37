import { expect, it } from 'vitest'
import { toGeometry } from './geometry.ts'
import { parseTransform } from './transform.ts'

const source = { width: 400, height: 200 }
const geometry = (search: string, of = source) =>
  toGeometry(of, parseTransform(new URLSearchParams(search), ''))

it.each([
  ['w=100&h=100&fit=crop', { left: 100, top: 0, width: 200, height: 200 }],
  [
    'w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.3&fp-y=0',
    { left: 20, top: 0, width: 200, height: 200 },
  ],
  [
    'w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.99',
    { left: 200, top: 0, width: 200, height: 200 },
  ],
  ['w=400&h=100&fit=crop&crop=bottom', { left: 0, top: 100, width: 400, height: 100 }],
  ['rect=50,50,100,100&w=100&h=50&fit=crop', { left: 50, top: 75, width: 100, height: 50 }],
  ['rect=50,50,9999,9999', { left: 50, top: 50, width: 350, height: 150 }],
])('cuts by %s the region %j', (search, region) => {
  expect(geometry(search)?.region).toEqual(region)
})

it('finds no region outside the image', () => {
  expect(geometry('rect=400,0,10,10')).toBeNull()
})

it('puts a filled image on a canvas of the size asked for', () => {
  expect(geometry('w=100&h=100&fit=fill')).toMatchObject({
    size: { width: 100, height: 50 },
    canvas: { width: 100, height: 100 },
  })
})

it('limits the height of a widened strip', () => {
  const strip = geometry('w=4096', { width: 10, height: 5000 })
  expect(strip?.size).toEqual({ width: 10, height: 5000 })
})
