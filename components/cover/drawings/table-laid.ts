import {
  curve,
  ellipse,
  line,
  path,
  polygon,
  rectangle,
  repeat,
  symmetric,
} from '#components/cover/engraving.ts'
import type { Point } from '#components/cover/engraving.ts'
import { tilt, turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { air, castShadow } from '#components/cover/setting.ts'

/** The cloth: its top, its hem in even folds. */
const cloth: Layer[] = [
  air(288),
  {
    contour: rectangle(-4, 288, 608, 52) + rectangle(-4, 340, 608, 130),
    hatch:
      repeat(13, (index) =>
        curve([index * 50 + 4, 340], [index * 50 - 2, 380], [index * 50 + 8, 450]),
      ) +
      repeat(13, (index) =>
        curve([index * 50 + 14, 340], [index * 50 + 12, 372], [index * 50 + 17, 420]),
      ) +
      line(0, 345, 600, 345),
  },
]

function candle(x: number, foot: number, height: number): Layer[] {
  const top = foot - height
  return [
    {
      contour: rectangle(x - 5, top, 10, height),
      hatch: line(x + 1.5, top + 3, x + 1.5, foot) + line(x + 3.5, top + 3, x + 3.5, foot),
    },
    {
      gold: true,
      contour: curve(
        [x, top - 3],
        [x, top - 3],
        [x + 5, top - 10],
        [x, top - 26],
        [x, top - 26],
        [x - 5, top - 10],
        [x, top - 3],
        [x, top - 3],
      ),
      hatch: line(x, top, x, top - 8),
    },
  ]
}

const cupProfile = (y: number) =>
  [
    [10, y],
    [10, y],
    [9, y + 7],
    [3, y + 11],
  ] as const

const candelabra: Layer[] = [
  ...candle(300, 150, 40),
  ...candle(240, 172, 38),
  ...candle(360, 172, 38),
  {
    gold: true,
    open: true,
    contour: symmetric(
      (side) =>
        curve(
          [300 + side * 3, 214],
          [300 + side * 24, 226],
          [300 + side * 52, 218],
          [300 + side * 60, 184],
        ) +
        curve(
          [300 + side * 4, 221],
          [300 + side * 26, 233],
          [300 + side * 58, 224],
          [300 + side * 64, 184],
        ),
    ),
    hatch: '',
  },
  ...[240, 360].map((x): Layer => ({ gold: true, ...turned(x, cupProfile(172)) })),
  { gold: true, ...turned(300, cupProfile(150)) },
  {
    gold: true,
    ...turned(300, [
      [4, 160],
      [4, 186],
      [10, 194],
      [5, 202],
      [9, 214],
      [9, 222],
      [4, 230],
      [4, 266],
      [9, 274],
      [5, 282],
      [12, 290],
      [34, 300],
      [34, 300],
      [36, 306],
    ]),
  },
]

function glass(x: number, foot: number, size: number): Layer[] {
  const at = (r: number, y: number) => [r * size, foot - y * size] as const
  return [
    { ...turned(x, [at(20, 4), at(20, 4), at(24, 0)]) },
    { ...turned(x, [at(2, 42), at(2, 6), at(6, 3)]) },
    { ...turned(x, [at(17, 100), at(17, 100), at(21, 76), at(17, 54), at(5, 43), at(2, 40)]) },
    {
      contour: ellipse(x, foot - 76 * size, 20.5 * size, 20.5 * size * tilt),
      hatch: curve(
        [x - 14 * size, foot - 92 * size],
        [x - 17 * size, foot - 74 * size],
        [x - 13 * size, foot - 58 * size],
      ),
      open: true,
    },
  ]
}

/** Things on the cloth, drawn lengthwise from the end of the handle (0) to the tip (1). */
type Lengthwise = (along: number, aside: number) => Point

/** They lie in perspective: what is nearer to the eye is longer and broader. */
function lying(handle: Point, tip: Point): Lengthwise {
  return (along, aside) => [
    handle[0] + (tip[0] - handle[0]) * along + aside * (1 - 0.15 * along),
    handle[1] + (tip[1] - handle[1]) * along,
  ]
}

function fork(handle: Point, tip: Point): Layer {
  const at = lying(handle, tip)
  const tines = [-3.6, 0, 3.6]
  return {
    contour:
      curve(
        at(0, -2),
        at(0, -2),
        at(0.25, -1.6),
        at(0.5, -0.9),
        at(0.62, -3.6),
        at(0.72, -4.4),
        at(0.72, -4.4),
        at(0.72, 4.4),
        at(0.72, 4.4),
        at(0.62, 3.6),
        at(0.5, 0.9),
        at(0.25, 1.6),
        at(0, 2),
        at(0, 2),
        at(0, -2),
        at(0, -2),
      ) + tines.map((aside) => path(at(0.72, aside), at(1, aside))).join(''),
    hatch: '',
  }
}

function knife(handle: Point, tip: Point): Layer {
  const at = lying(handle, tip)
  return {
    contour:
      curve(
        at(0, -2.2),
        at(0, -2.2),
        at(0.42, -1.6),
        at(0.42, -1.6),
        at(0.46, -3.4),
        at(0.85, -3.2),
        at(1, 1.6),
        at(1, 1.6),
        at(0.42, 1.6),
        at(0.42, 1.6),
        at(0, 2.2),
        at(0, 2.2),
        at(0, -2.2),
        at(0, -2.2),
      ) + path(at(0.42, -1.6), at(0.42, 1.6)),
    hatch: '',
  }
}

function setting(x: number): Layer[] {
  const y = 322
  const flat = (r: number) => ellipse(x, y, r, r * tilt)
  return [
    { contour: ellipse(x, y + 3, 62, 62 * tilt), hatch: '' },
    { contour: flat(62) + flat(58), hatch: '' },
    {
      contour: flat(40),
      hatch:
        curve([x + 6, y + 7], [x + 26, y + 5], [x + 38, y]) +
        curve([x + 10, y + 5], [x + 24, y + 3.4], [x + 34, y]),
    },
    // A folded napkin on the plate.
    {
      contour:
        polygon([x - 25, y + 2], [x, y - 44], [x + 25, y + 2]) + line(x, y - 44, x + 4, y + 2),
      hatch: repeat(5, (row) =>
        line(x + 2 + row * 0.5, y - 36 + row * 8, x + 5 + row * 4, y - 36 + row * 8),
      ),
    },
    fork([x - 72, y + 17], [x - 66, y - 17]),
    knife([x + 72, y + 17], [x + 66, y - 17]),
  ]
}

/** A table laid for two by candlelight. */
export const tableLaid: Layers = [
  ...cloth,
  ...glass(183, 306, 1),
  ...glass(417, 306, 1),
  { contour: '', hatch: castShadow(336, 310, 40), open: true },
  ...candelabra,
  ...setting(146),
  ...setting(454),
]
