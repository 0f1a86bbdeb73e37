import { describe, expect, it } from 'vitest'
import { blockPicture } from './block-picture.ts'
import { sectionBlocks, sharedBlocks } from './page-blocks.ts'

const names = [...sectionBlocks, ...sharedBlocks].map(({ name }) => name)

describe('blockPicture', () => {
  it.each(names)('draws %s within its field', (name) => {
    const svg = decodeURIComponent(blockPicture(name) ?? '')
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

  it('draws no two blocks alike', () => {
    expect(new Set(names.map(blockPicture)).size).toBe(names.length)
  })

  it('has none for what is no block', () => {
    expect(blockPicture('article')).toBeUndefined()
  })
})
