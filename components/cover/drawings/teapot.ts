import { curve, ellipse } from '#components/cover/engraving.ts'
import { tilt, turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

const handle: Layer = {
  gold: true,
  contour: curve(
    [202, 224],
    [178, 212],
    [154, 222],
    [150, 250],
    [166, 276],
    [196, 284],
    [196, 284],
    [194, 274],
    [194, 274],
    [172, 266],
    [162, 248],
    [165, 230],
    [180, 223],
    [200, 234],
  ),
  hatch: '',
}

const spout: Layer = {
  gold: true,
  contour: curve(
    [318, 274],
    [318, 274],
    [352, 262],
    [366, 232],
    [384, 206],
    [402, 198],
    [402, 198],
    [408, 206],
    [408, 206],
    [394, 216],
    [386, 246],
    [368, 282],
    [318, 296],
    [318, 296],
  ),
  hatch:
    curve([330, 290], [362, 274], [378, 246], [388, 222]) +
    curve([326, 286], [358, 270], [374, 244]),
}

const pot: Layer[] = [
  handle,
  spout,
  {
    gold: true,
    ...turned(262, [
      [34, 206],
      [34, 206],
      [58, 218],
      [75, 246],
      [70, 276],
      [46, 300],
      [38, 304],
      [38, 304],
      [44, onTable + 2],
    ]),
  },
  {
    gold: true,
    ...turned(262, [
      [0, 188],
      [14, 190],
      [30, 198],
      [37, 207],
      [37, 207],
      [37, 210],
    ]),
  },
  {
    gold: true,
    ...turned(262, [
      [0, 170],
      [8, 174],
      [8, 182],
      [4, 188],
    ]),
  },
]

const cup: Layer[] = [
  {
    ...turned(456, [
      [52, onTable],
      [52, onTable],
      [30, onTable + 9],
    ]),
  },
  {
    contour: curve(
      [486, 278],
      [504, 274],
      [510, 286],
      [500, 298],
      [482, 300],
      [482, 300],
      [484, 294],
      [484, 294],
      [496, 292],
      [502, 284],
      [496, 280],
      [486, 284],
    ),
    hatch: '',
  },
  {
    ...turned(456, [
      [34, 272],
      [34, 272],
      [31, 292],
      [20, 306],
      [14, 310],
      [14, 310],
      [16, 315],
    ]),
  },
  { contour: ellipse(456, 273, 29, 29 * tilt * 0.8), hatch: '', open: true },
  {
    contour: '',
    hatch: [-10, 2, 14]
      .map((x) =>
        curve([456 + x, 262], [450 + x, 250], [460 + x, 238], [454 + x, 224], [459 + x, 214]),
      )
      .join(''),
  },
]

/** A teapot and a cup of hot tea. */
export const teapot: Layers = [
  ...table,
  {
    contour: '',
    hatch: castShadow(306, onTable + 8, 90) + castShadow(508, onTable + 8, 50),
    open: true,
  },
  ...pot,
  ...cup,
]
