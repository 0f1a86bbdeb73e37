import { curve, path } from './engraving.ts'
import type { Point } from './engraving.ts'

/** Digits as single strokes in a box of 10 by 16. */
const digits: Readonly<Record<string, (at: (x: number, y: number) => Point) => string>> = {
  '0': (at) =>
    curve(at(5, 0), at(9.5, 4), at(9.5, 12), at(5, 16), at(0.5, 12), at(0.5, 4), at(5, 0)),
  '1': (at) => path(at(2, 3), at(5.5, 0), at(5.5, 16)),
  '2': (at) => curve(at(1, 4), at(5, 0), at(9, 4), at(6, 9), at(1, 16), at(1, 16), at(9.5, 16)),
  '3': (at) =>
    curve(
      at(1, 2),
      at(5, 0),
      at(9, 4),
      at(4, 7.5),
      at(4, 7.5),
      at(9.5, 11.5),
      at(5, 16),
      at(0.5, 13.5),
    ),
  '4': (at) => path(at(7, 16), at(7, 0), at(0.5, 11), at(9.5, 11)),
  '5': (at) =>
    path(at(9, 0), at(2, 0), at(1.5, 7)) +
    curve(at(1.5, 7), at(6, 6), at(9.5, 10.5), at(5, 16), at(0.5, 14)),
  '6': (at) =>
    curve(at(8, 0), at(2, 6), at(0.5, 11), at(5, 16), at(9.5, 11), at(5, 7), at(0.8, 11)),
  '7': (at) => path(at(0.5, 0), at(9.5, 0), at(4, 16)),
  '8': (at) =>
    curve(
      at(5, 7.5),
      at(1, 4),
      at(5, 0),
      at(9, 4),
      at(5, 7.5),
      at(0.5, 12),
      at(5, 16),
      at(9.5, 12),
      at(5, 7.5),
    ),
  '9': (at) => curve(at(9.2, 5), at(5, 9), at(0.5, 5), at(5, 0), at(9.5, 5), at(8, 10), at(2, 16)),
}

/** A number in engraved strokes, from its upper left corner; each digit gets `step` units. */
export function numerals(text: string, x: number, y: number, step: number): string {
  return Array.from(text)
    .map((digit, index) => digits[digit]?.((dx, dy) => [x + index * step + dx, y + dy]) ?? '')
    .join('')
}
