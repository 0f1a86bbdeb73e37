import {
  block,
  line,
  polygon,
  rectangle,
  repeat,
  shade,
  symmetric,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { air } from '#components/cover/setting.ts'

const columns = [-105, -63, -21, 21, 63, 105]
const [ground, head] = [322, 178]

const column = (dx: number): Layer => {
  const x = 300 + dx
  return {
    gold: true,
    contour:
      block(x, ground, 22, 5) +
      polygon(
        [x - 8, ground - 5],
        [x - 6.5, head + 10],
        [x + 6.5, head + 10],
        [x + 8, ground - 5],
      ) +
      polygon(
        [x - 6.5, head + 10],
        [x - 11, head + 4],
        [x - 11, head],
        [x + 11, head],
        [x + 11, head + 4],
        [x + 6.5, head + 10],
      ),
    hatch: shade(x, x + 7, ground - 6, 124, 4) + line(x - 3.4, ground - 6, x - 3, head + 12),
  }
}

/** The wings of the house: two floors of windows on a base of cut stone. */
const wing = (side: 1 | -1): Layer => {
  const at = (offset: number) => 300 + side * offset
  return {
    contour:
      rectangle(Math.min(at(140), at(312)), 196, 172, ground - 196) +
      rectangle(Math.min(at(136), at(312)), 188, 176, 8),
    hatch:
      repeat(4, (index) => {
        const x = at(166 + index * 40)
        return (
          block(x, 244, 16, 32) +
          line(x - 11, 208, x + 11, 208) +
          line(x, 212, x, 244) +
          line(x - 8, 224, x + 8, 224) +
          block(x, 284, 16, 24) +
          line(x, 260, x, 284)
        )
      }) +
      repeat(5, (row) => line(at(140), 296 + row * 6, at(312), 296 + row * 6)) +
      line(at(140), 252, at(312), 252),
  }
}

/** The portico of a house on a square: what is worth keeping. */
export const portico: Layers = [
  air(330),
  wing(-1),
  wing(1),
  {
    contour: rectangle(176, head, 248, ground - head),
    hatch:
      symmetric((side) =>
        [42, 84]
          .map(
            (dx) =>
              block(300 + side * dx, 226, 14, 30) +
              block(300 + side * dx, 304, 14, 50) +
              line(300 + side * dx, 254, 300 + side * dx, 304),
          )
          .join(''),
      ) +
      block(300, ground - 4, 20, 84) +
      line(300, ground - 4, 300, 238) +
      block(300, 226, 14, 30),
  },
  ...columns.map(column),
  {
    gold: true,
    contour: rectangle(180, head - 14, 240, 14) + rectangle(174, head - 19, 252, 5),
    hatch: line(182, head - 6, 418, head - 6),
  },
  {
    gold: true,
    contour:
      polygon([172, head - 19], [300, 104], [428, head - 19]) +
      polygon([196, head - 24], [300, 114], [404, head - 24]),
    hatch: shade(304, 396, head - 25, 44, 22),
    within: polygon([302, head - 25], [302, 116], [402, head - 25]),
  },
  ...[0, 1, 2].map((step): Layer => ({
    contour: rectangle(168 - step * 12, ground + step * 8, 264 + step * 24, 8),
    hatch: line(170 - step * 12, ground + 5 + step * 8, 430 + step * 12, ground + 5 + step * 8),
  })),
  {
    contour: rectangle(-4, ground + 24, 608, 120),
    hatch:
      repeat(7, (row) =>
        line(0, ground + 36 + row * (9 + row * 2), 600, ground + 36 + row * (9 + row * 2)),
      ) +
      repeat(9, (index) => line(300 + (index - 4) * 60, ground + 24, 300 + (index - 4) * 150, 452)),
  },
]
