import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { coverSvg } from './cover-svg.ts'

it('is well-formed XML without holes, for every motif', () => {
  for (let index = 0; index < 60; index += 1) {
    const svg = coverSvg(`article-${index}`)
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(svg).close()
    expect(svg).not.toMatch(/undefined|NaN/)
  }
})

it('is the same for the same slug, and differs from that of another', () => {
  expect(coverSvg('pyat-stolpov')).toBe(coverSvg('pyat-stolpov'))
  expect(coverSvg('pyat-stolpov')).not.toBe(coverSvg('remont'))
})
