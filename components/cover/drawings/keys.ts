import { curve, ellipse, line, polygon, rectangle } from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { air } from '#components/cover/setting.ts'

/** A key that hangs from (0, 0) straight down; `bit` is what turns the lock. */
function key(place: string, bit: string): Layer[] {
  return [
    {
      gold: true,
      place,
      contour:
        ellipse(0, 22, 22, 22) +
        polygon(
          [-6, 43],
          [6, 43],
          [6, 49],
          [4, 52],
          [4, 138],
          [0, 142],
          [-4, 138],
          [-4, 52],
          [-6, 49],
        ) +
        bit,
      hatch:
        line(1.5, 54, 1.5, 138) +
        line(-6, 46, 6, 46) +
        curve([9, 39], [17, 32], [19, 22], [16, 11]) +
        curve([13, 33], [16, 27], [16, 18]),
    },
    {
      gold: true,
      place,
      contour: ellipse(0, 22, 12, 12),
      hatch: curve([-8, 15], [-3, 12.5], [4, 12.5]),
    },
  ]
}

const right = polygon(
  [4, 106],
  [26, 106],
  [26, 114],
  [16, 114],
  [16, 119],
  [26, 119],
  [26, 132],
  [4, 132],
)
const left = polygon(
  [-4, 108],
  [-24, 108],
  [-24, 118],
  [-17, 118],
  [-17, 123],
  [-24, 123],
  [-24, 130],
  [-4, 130],
)

/** A hook on the board, and the number under it. */
const hook = (x: number): Layer[] => [
  { contour: ellipse(x, 104, 11, 11), hatch: ellipse(x, 104, 7.5) },
  {
    contour: curve(
      [x - 3, 104],
      [x - 4, 116],
      [x + 1, 124],
      [x + 8, 120],
      [x + 9, 113],
      [x + 9, 113],
      [x + 5, 112],
      [x + 5, 112],
      [x + 3, 117],
      [x + 1, 114],
      [x + 3, 104],
      [x + 3, 104],
    ),
    hatch: '',
  },
]

/** The keys of a flat on their hook, with a tag; beside them the hook of the key that is out. */
export const keys: Layers = [
  air(470),
  {
    contour: rectangle(-4, 80, 608, 50),
    hatch: line(0, 86, 600, 86) + line(0, 121, 600, 121) + line(0, 124, 600, 124),
  },
  ...hook(160),
  ...hook(440),
  ...hook(298),
  ...key('translate(440 114) rotate(3) scale(.94)', left),
  {
    gold: true,
    open: true,
    contour: ellipse(301, 142, 27, 27) + ellipse(301, 142, 23.5, 23.5),
    hatch: '',
  },
  {
    place: 'translate(310 160) rotate(-38)',
    contour: polygon([-5, 0], [5, 0], [17, 14], [17, 84], [-17, 84], [-17, 14]) + ellipse(0, 11, 4),
    hatch: line(-9, 34, 9, 34) + line(-9, 44, 9, 44) + line(-9, 54, 9, 54) + line(-9, 64, 2, 64),
  },
  ...key('translate(306 148) rotate(-12) scale(1.22)', right),
  ...key('translate(294 148) rotate(12) scale(1.22)', left),
]
