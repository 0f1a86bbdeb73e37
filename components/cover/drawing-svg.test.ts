import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { allDrawings } from '#lib/format/drawings.ts'
import { drawingSvg } from './drawing-svg.ts'

it.each(allDrawings)('$name-$print is well-formed XML without holes, and light', (drawing) => {
  const svg = drawingSvg(drawing)
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  expect(svg).not.toMatch(/undefined|NaN| d=""/)
  // Lines that hang together cost nothing else; uncompressed.
  expect(svg.length).toBeLessThan(15_000)
})

it('no two drawings are alike, in no two colours', () => {
  expect(new Set(allDrawings.map(drawingSvg)).size).toBe(allDrawings.length)
})
