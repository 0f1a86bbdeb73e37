import {
  curve,
  ellipse,
  line,
  polygon,
  rectangle,
  roundedBlock,
  shade,
  slanted,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { mark } from '#components/cover/mark.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

const [left, right, top, foot] = [150, 366, 186, onTable + 10]
const apex = (left + right) / 2

const flap: Layer = {
  contour: polygon(
    [left, top],
    [right, top],
    [right - 8, top + 8],
    [apex + 8, 262],
    [apex - 8, 262],
    [left + 8, top + 8],
  ),
  hatch: slanted(left, top + 4, right - left, 86, 5),
  within: polygon(
    [apex, top + 70],
    [apex + 8, 262],
    [right - 8, top + 8],
    [right, top],
    [right - 18, top],
  ),
}

/** Wax that ran a little before the seal was pressed. */
const seal: Layer[] = [
  {
    gold: true,
    place: `translate(${apex - 300} 8)`,
    contour: curve(
      [300, 220],
      [318, 222],
      [331, 232],
      [334, 250],
      [331, 268],
      [318, 280],
      [302, 284],
      [284, 281],
      [270, 270],
      [267, 252],
      [270, 234],
      [284, 223],
      [300, 220],
    ),
    hatch:
      curve([322, 274], [330, 264], [331, 248]) +
      curve([310, 281], [324, 276], [333, 262]) +
      curve([304, 283], [316, 281], [328, 272]),
  },
  {
    gold: true,
    contour: ellipse(apex, 260, 24),
    hatch: curve([apex - 16, 278], [apex - 22, 270], [apex - 23.5, 258], [apex - 20, 248]),
  },
  { contour: '', hatch: '', solid: mark, place: `translate(${apex} 260) scale(.42)` },
]

/** Books in a pile, their spines to us; each lies a little differently. */
const books: Layer[] = [
  [262, 292, 196, 26],
  [276, 268, 168, 24],
  [258, 238, 184, 30],
  [284, 216, 150, 22],
].map(([x = 0, y = 0, width = 0, height = 0]) => ({
  contour:
    roundedBlock(x, y, width, height, 4) +
    line(x + 20, y, x + 20, y + height) +
    line(x + 30, y, x + 30, y + height) +
    line(x + width - 20, y, x + width - 20, y + height) +
    line(x + width - 30, y, x + width - 30, y + height),
  hatch:
    line(x + 32, y + height - 4, x + width - 32, y + height - 4) +
    line(x + 32, y + height - 8, x + width - 32, y + height - 8) +
    shade(x + width - 18, x + width - 1, y + height - 2, height - 4, 4),
}))

/** A sealed letter that leans on a pile of books. */
export const letter: Layers = [
  ...table,
  { contour: '', hatch: castShadow(456, onTable + 6, 70), open: true },
  ...books,
  {
    contour:
      rectangle(left, top, right - left, foot - top) +
      line(left, foot, apex - 14, 262) +
      line(right, foot, apex + 14, 262),
    hatch: slanted(apex, 250, 114, 76, 5),
    within: polygon([apex + 12, 262], [right, foot], [apex + 4, foot]),
  },
  flap,
  ...seal,
]
