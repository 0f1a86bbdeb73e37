import { grain, line, rectangle, repeat } from './engraving.ts'
import type { Layer } from './layer.ts'

/**
 * Size of a drawing in its own units. Pictures show it whole or cut it at the middle: a card shows
 * its full width between y = 67 and y = 383, an article's head between 97 and 353, a share picture
 * its full height between x = 128 and x = 472. The subject stays inside all three.
 */
export const canvas = { width: 600, height: 450 }

/** Where a thing stands on the table: the middle of its foot. */
export const onTable = 312

/** Where a thing stands on the floor. */
export const onFloor = 340

/** The level strokes of an engraved sky from `left` to `right`, closest together over `foot`. */
export function sky(left: number, right: number, foot: number): string {
  return repeat(48, (index) => {
    const y = foot - 4 - index * 2.8 - index ** 1.75 * 0.2
    return y < 0 ? '' : line(left, y, right, y)
  })
}

/** The air over a table, a floor or a river. */
export function air(foot: number): Layer {
  return { contour: '', hatch: sky(0, canvas.width, foot), faint: true }
}

/** The air of a room and a table in front of it. */
export const table: Layer[] = [
  air(294),
  {
    contour:
      rectangle(-4, 294, 608, 38) + rectangle(-4, 332, 608, 7) + rectangle(-4, 339, 608, 120),
    hatch: grain(0, 344, 600, 24, 6) + grain(0, 370, 600, 80, 11),
  },
]

/** The air of a room, its skirting and its boards. */
export const floor: Layer[] = [
  air(306),
  {
    contour: rectangle(-4, 306, 608, 14) + rectangle(-4, 320, 608, 140),
    hatch:
      line(0, 310, 600, 310) +
      repeat(4, (row) => line(0, 344 + row * (14 + row * 5), 600, 344 + row * (14 + row * 5))),
  },
]

/** The shadow to the right of a thing whose foot ends at `x`. */
export function castShadow(x: number, y: number, length: number): string {
  return repeat(4, (row) => {
    const level = y - 6 + row * 4
    return line(x - row * 3, level, x + length * (1 - row * 0.18), level)
  })
}
