import { expect, it } from 'vitest'
import { isPaperOfDrawing, paletteOf } from './palettes.ts'

it.each([0, 1, 2, 3])('knows the paper of a drawing in each of its colours: %i', (print) => {
  expect(isPaperOfDrawing(paletteOf({ name: 'bell', print }).paper)).toBe(true)
})

it('knows the paper of a plate that was scaled and compressed', () => {
  expect(isPaperOfDrawing('#22302a')).toBe(true)
  expect(isPaperOfDrawing('#382b22')).toBe(true)
})

it.each(['#000000', '#101418', '#8a6a2f', '#f3efe7', '#1b2570', ''])(
  'takes %s for the colour of a photograph',
  (colour) => {
    expect(isPaperOfDrawing(colour)).toBe(false)
  },
)
