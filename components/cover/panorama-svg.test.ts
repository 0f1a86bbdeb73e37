import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { panoramaSvg } from './panorama-svg.ts'

it('is well-formed XML without holes', () => {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(panoramaSvg()).close()
  expect(panoramaSvg()).not.toMatch(/undefined|NaN/)
})
