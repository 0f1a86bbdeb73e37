import { line, repeat, sun } from './engraving.ts'
import type { Layer } from './layer.ts'
import { air, canvas } from './setting.ts'

/** Where the Neva begins. */
export const horizonY = 300

/** Level strokes that grow longer and farther apart towards the viewer. */
export function water(top: number, width: number, rows: number): string {
  return repeat(rows, (row) => {
    const y = top + 6 + row ** 1.45 * 2.6
    return repeat(Math.ceil(width / 74) + 1, (index) => {
      const x = index * 74 + ((row * 47 + index * 29) % 61) - 40
      return line(x, y, x + 16 + ((row * 13 + index * 7) % 27) + row * 4, y)
    })
  })
}

/** The river under a white night, whose sun stands at `sunX`. */
export function river(sunX: number): Layer[] {
  return [
    air(horizonY),
    { contour: '', hatch: sun(sunX, 128, 30), gold: true, open: true },
    { contour: '', hatch: water(horizonY, canvas.width, 14), open: true },
  ]
}

/** Paving of granite from the horizon to the viewer. */
export const square: Layer[] = [
  air(horizonY),
  {
    contour: line(0, horizonY, canvas.width, horizonY),
    hatch:
      repeat(8, (row) =>
        line(0, horizonY + 8 + row * (7 + row * 1.6), 600, horizonY + 8 + row * (7 + row * 1.6)),
      ) +
      repeat(13, (index) => line(300 + (index - 6) * 52, horizonY, 300 + (index - 6) * 140, 452)),
  },
]
