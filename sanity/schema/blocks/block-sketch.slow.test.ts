import { describe, expect, it } from 'vitest'
import { sketchUrl } from './block-sketch.ts'
import { blocks } from './registry.ts'

const sketches = blocks.flatMap((block) =>
  'sketch' in block ? [{ name: block.type.name, url: sketchUrl(block.sketch) }] : [],
)

describe('the sketches of the insert menu', () => {
  it.each(sketches)('keep $name within their field', ({ url }) => {
    const svg = decodeURIComponent(url)
    const shapes = [
      ...svg.matchAll(/x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ]
    expect(shapes.length).toBeGreaterThan(0)
    for (const shape of shapes) {
      const [left = NaN, top = NaN, width = NaN, height = NaN] = shape.slice(1).map(Number)
      expect(left + width).toBeLessThanOrEqual(150)
      expect(top + height).toBeLessThanOrEqual(100)
    }
  })

  it('differ from each other', () => {
    expect(new Set(sketches.map(({ url }) => url)).size).toBe(sketches.length)
  })
})
