import { curve, ellipse, line, rectangle, repeat, slanted } from '#components/cover/engraving.ts'
import { turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { sky } from '#components/cover/setting.ts'

const [course, length] = [26, 62]

/** A course of bricks from the left edge to where the wall stops, in the bond of the wall. */
function bricks(row: number, count: number): Layer {
  const y = 450 - (row + 1) * course
  const shift = row % 2 === 0 ? -12 : -12 - length / 2
  return {
    contour: repeat(count, (index) => rectangle(shift + index * length, y, length - 4, course - 4)),
    hatch: repeat(count, (index) =>
      (index * 7 + row * 5) % 4 === 0
        ? slanted(shift + index * length, y, length - 4, course - 4, 5)
        : line(
            shift + index * length + 3,
            y + course - 8,
            shift + (index + 1) * length - 8,
            y + course - 8,
          ),
    ),
  }
}

/** The wall as far as it is built: it steps down towards the right. */
const courses = [9, 9, 8, 8, 7, 7, 6, 5, 5, 4, 4, 3, 3].map((count, row) => bricks(row, count))

/** A plumb line beside a wall that is being built. */
export const plumbLine: Layers = [
  { contour: '', hatch: sky(0, 600, 452), faint: true },
  ...courses,
  { contour: line(392, -4, 392, 168), hatch: '', open: true },
  { contour: ellipse(392, 170, 5), hatch: '' },
  {
    gold: true,
    ...turned(392, [
      [4, 176],
      [4, 176],
      [4, 186],
      [12, 188],
      [12, 188],
      [12, 196],
      [24, 204],
      [28, 220],
      [22, 250],
      [8, 286],
      [2, 304],
    ]),
  },
  {
    gold: true,
    contour: curve([374, 212], [376, 232], [383, 258]),
    hatch: curve([378, 210], [380, 232], [386, 258]),
    open: true,
  },
]
