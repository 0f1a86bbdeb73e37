import { ellipse, line, polygon, rays, rectangle, shade } from '#components/cover/engraving.ts'
import { turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

const [x, y] = [300, 206]

const foot = (dx: number): Layer => ({
  gold: true,
  ...turned(x + dx, [
    [8, 306],
    [10, 311],
    [6, 319],
  ]),
})

/** A small column beside the dial. */
const column = (dx: number): Layer[] => [
  {
    ...turned(x + dx, [
      [7, 158],
      [7, 158],
      [7, 276],
    ]),
  },
  {
    gold: true,
    ...turned(x + dx, [
      [0, 134],
      [6, 140],
      [6, 148],
      [3, 152],
      [10, 154],
      [10, 160],
    ]),
  },
  {
    gold: true,
    ...turned(x + dx, [
      [10, 272],
      [10, 280],
    ]),
  },
]

const dial: Layer[] = [
  {
    gold: true,
    contour: ellipse(x, y, 68),
    hatch: rays(x, y, 60, 67, 72),
    within: polygon([x - 40, y + 72], [x + 72, y - 44], [x + 72, y + 72]),
  },
  { gold: true, contour: ellipse(x, y, 58), hatch: rays(x, y, 52, 55, 60) },
  { contour: rays(x, y, 43, 51, 12), hatch: '', open: true },
  {
    gold: true,
    contour: polygon([x - 3, y + 8], [x - 2, y - 42], [x, y - 48], [x + 2, y - 42], [x + 3, y + 8]),
    hatch: '',
  },
  {
    gold: true,
    place: `translate(${x} ${y}) rotate(-62)`,
    contour: polygon([-3.4, 6], [-3, -24], [0, -32], [3, -24], [3.4, 6]),
    hatch: '',
  },
  { gold: true, contour: ellipse(x, y, 4), hatch: '' },
]

/** A mantel clock at ten in the morning: an answer comes in time. */
export const clock: Layers = [
  ...table,
  { contour: '', hatch: castShadow(410, onTable + 6, 60), open: true },
  foot(-92),
  foot(92),
  {
    contour: rectangle(190, 290, 220, 16) + rectangle(200, 280, 200, 10),
    hatch: shade(330, 398, 289, 8, 16) + line(194, 302, 406, 302) + line(194, 299, 406, 299),
  },
  {
    contour: `M${x - 74} 280V196a74 70 0 0 1 148 0V280z`,
    hatch: shade(x + 10, x + 72, 278, 130, 13),
    within: `M${x + 10} 280L${x + 10} 262Q${x + 70} 250 ${x + 70} 196L${x + 74} 196V280z`,
  },
  ...column(-92),
  ...column(92),
  ...dial,
  {
    gold: true,
    ...turned(x, [
      [0, 96],
      [7, 103],
      [7, 112],
      [3, 118],
      [13, 122],
      [18, 128],
    ]),
  },
]
