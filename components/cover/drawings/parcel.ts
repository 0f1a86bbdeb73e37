import { curve, line, polygon, rectangle, repeat, shade } from '#components/cover/engraving.ts'
import { boxTop, tilt } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

const [left, right, top, foot] = [196, 384, 204, onTable + 10]
const depth = 150
const back = top - depth * tilt
const farX = (x: number) => 300 + (x - 300) * (1 - depth * 0.0012)

const box: Layer[] = [
  {
    contour: rectangle(left, top, right - left, foot - top),
    hatch: shade(334, right - 2, foot - 2, foot - top - 4, 10),
  },
  { contour: boxTop(left, right, top, depth), hatch: '' },
]

/** The ribbon over the front and the top. */
const ribbon: Layer[] = [
  {
    gold: true,
    contour: rectangle(280, top, 18, foot - top),
    hatch: shade(290, 297, foot, foot - top, 2),
  },
  {
    gold: true,
    contour: polygon([280, top], [298, top], [farX(298), back], [farX(280), back]),
    hatch: '',
  },
  {
    gold: true,
    contour: polygon(
      [left + 4, top - 12],
      [right - 4, top - 12],
      [right - 7, top - 18],
      [left + 7, top - 18],
    ),
    hatch: '',
  },
]

const bow: Layer[] = [
  ...([-1, 1] as const).map((side): Layer => {
    const at = (dx: number, dy: number) => [289 + side * dx, top - 14 + dy] as const
    return {
      gold: true,
      contour:
        curve(at(2, 0), at(20, -34), at(50, -46), at(66, -34), at(58, -14), at(30, -2), at(2, 0)) +
        curve(at(2, 0), at(26, -20), at(46, -28), at(58, -14)),
      hatch: repeat(4, (index) =>
        curve(at(8 + index * 3, -6 - index * 6), at(18 + index * 6, -14 - index * 5)),
      ),
    }
  }),
  {
    gold: true,
    contour: curve(
      [284, 192],
      [284, 192],
      [268, 208],
      [246, 216],
      [246, 216],
      [256, 220],
      [254, 230],
      [254, 230],
      [276, 222],
      [290, 196],
      [290, 196],
    ),
    hatch: curve([284, 200], [270, 214], [256, 221]),
  },
  {
    gold: true,
    contour: curve(
      [294, 192],
      [294, 192],
      [312, 206],
      [334, 212],
      [334, 212],
      [325, 218],
      [328, 227],
      [328, 227],
      [304, 218],
      [288, 196],
      [288, 196],
    ),
    hatch: curve([296, 200], [308, 211], [324, 217]),
  },
  {
    gold: true,
    contour: curve(
      [280, 184],
      [289, 180],
      [298, 184],
      [300, 192],
      [297, 199],
      [289, 201],
      [281, 199],
      [278, 192],
      [280, 184],
    ),
    hatch: line(293, 184, 293, 198) + line(296, 186, 296, 197),
  },
]

/** The tag with an address, on a thread. */
const tag: Layer[] = [
  { contour: curve([292, 198], [322, 214], [340, 236]), hatch: '', open: true },
  {
    place: 'translate(338 232) rotate(28)',
    contour: polygon([0, 0], [8, -14], [54, -14], [54, 14], [8, 14]),
    hatch: line(16, -5, 46, -5) + line(16, 1, 46, 1) + line(16, 7, 34, 7),
  },
]

/** A parcel tied with a ribbon, ready to be handed over. */
export const parcel: Layers = [
  ...table,
  { contour: '', hatch: castShadow(right, foot, 90), open: true },
  ...box,
  ...ribbon,
  ...bow,
  ...tag,
]
