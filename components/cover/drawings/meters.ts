import {
  curve,
  ellipse,
  line,
  polygon,
  rays,
  rectangle,
  repeat,
  roundedBlock,
  shade,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { numerals } from '#components/cover/numerals.ts'
import { sky } from '#components/cover/setting.ts'

const pipeY = 262

/** A water meter on the pipe, around `x`. */
function meter(x: number, cubicMetres: string): Layer[] {
  const y = 222
  return [
    // Union nuts on either side.
    {
      contour: [-88, 66].map((left) => roundedBlock(x + left, pipeY - 24, 22, 48, 3)).join(''),
      hatch: [-88, 66]
        .map((left) => shade(x + left + 2, x + left + 20, pipeY + 22, 44, 4))
        .join(''),
    },
    {
      contour: rectangle(x - 66, pipeY - 18, 132, 36),
      hatch: repeat(5, (row) => line(x - 64, pipeY + 2 + row * 3.4, x + 64, pipeY + 2 + row * 3.4)),
    },
    {
      gold: true,
      contour: roundedBlock(x - 18, y - 96, 36, 30, 4),
      hatch: shade(x, x + 16, y - 68, 26, 4),
    },
    {
      gold: true,
      contour: ellipse(x, y, 78),
      hatch: rays(x, y, 71, 77, 72),
      within: polygon([x - 30, y + 80], [x + 80, y - 40], [x + 80, y + 80]),
    },
    { gold: true, contour: ellipse(x, y, 68), hatch: rays(x, y, 61, 66, 60) },
    {
      gold: true,
      contour:
        rectangle(x - 42, y - 28, 84, 26) +
        repeat(4, (index) => line(x - 25.2 + index * 16.8, y - 28, x - 25.2 + index * 16.8, y - 2)),
      hatch: '',
    },
    { contour: numerals(cubicMetres, x - 38.6, y - 23, 16.8), hatch: '', open: true },
    {
      gold: true,
      contour: ellipse(x - 24, y + 26, 13) + line(x - 24, y + 26, x - 17, y + 17),
      hatch: rays(x - 24, y + 26, 10, 13, 10),
    },
    {
      gold: true,
      contour: ellipse(x + 24, y + 26, 13) + line(x + 24, y + 26, x + 15, y + 31),
      hatch: rays(x + 24, y + 26, 10, 13, 10),
    },
    {
      gold: true,
      contour: '',
      hatch:
        curve([x - 50, y - 22], [x - 36, y - 42], [x - 14, y - 53]) +
        curve([x - 44, y - 22], [x - 32, y - 38], [x - 16, y - 47]),
      open: true,
    },
  ]
}

/** Two water meters, 417 and 286 cubic metres. */
export const meters: Layers = [
  { contour: '', hatch: sky(0, 600, 452), faint: true },
  {
    contour: rectangle(-4, pipeY - 13, 608, 26),
    hatch: repeat(4, (row) => line(0, pipeY + 1 + row * 3.2, 600, pipeY + 1 + row * 3.2)),
  },
  // The stopcock between them.
  { contour: roundedBlock(283, pipeY - 20, 34, 40, 4), hatch: shade(300, 315, pipeY + 18, 36, 4) },
  { contour: rectangle(296, pipeY - 46, 8, 26), hatch: line(301.5, pipeY - 44, 301.5, pipeY - 22) },
  {
    contour: roundedBlock(276, pipeY - 56, 48, 11, 5),
    hatch: line(282, pipeY - 49, 320, pipeY - 49),
  },
  ...meter(168, '00417'),
  ...meter(432, '00286'),
]
