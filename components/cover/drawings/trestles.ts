import { boxTop, turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import {
  curve,
  ellipse,
  grain,
  line,
  polygon,
  rays,
  rectangle,
} from '#components/cover/engraving.ts'
import { castShadow, floor, onFloor } from '#components/cover/setting.ts'

/** A sawhorse seen from its end, the board on it. */
function trestle(x: number): Layer[] {
  const foot = onFloor + 14
  const leg = (side: 1 | -1): Layer => ({
    contour: polygon(
      [x + side * 4, 244],
      [x + side * 13, 244],
      [x + side * 40, foot],
      [x + side * 29, foot],
    ),
    hatch: line(x + side * 10, 250, x + side * 36, foot - 2),
  })
  return [
    { contour: '', hatch: castShadow(x + 36, foot - 2, 46), open: true },
    { contour: rectangle(x - 22, 296, 44, 9), hatch: line(x - 20, 302, x + 20, 302) },
    leg(1),
    leg(-1),
    { contour: rectangle(x - 16, 238, 32, 9), hatch: line(x - 12, 244, x + 14, 244) },
  ]
}

const can: Layer[] = [
  {
    ...turned(382, [
      [26, 176],
      [26, 176],
      [26, 222],
    ]),
  },
  { contour: ellipse(382, 176, 22, 4), hatch: '' },
  {
    contour: curve([357, 182], [350, 206], [382, 214], [414, 206], [407, 182]),
    hatch: '',
    open: true,
  },
  {
    place: 'translate(396 175) rotate(-82)',
    contour: polygon(
      [-4, -52],
      [4, -52],
      [5, -14],
      [11, -8],
      [11, 4],
      [-11, 4],
      [-11, -8],
      [-5, -14],
    ),
    hatch: line(-11, -4, 11, -4) + line(1, -50, 2, -14),
  },
]

const level: Layer[] = [
  {
    gold: true,
    contour: rectangle(196, 206, 128, 19) + boxTop(196, 324, 206, 26),
    hatch: line(198, 221, 322, 221) + line(198, 218, 322, 218),
  },
  { gold: true, contour: ellipse(228, 215, 6) + ellipse(292, 215, 6), hatch: '' },
  {
    gold: true,
    contour: rectangle(248, 210, 24, 9) + line(256, 210, 256, 219) + line(264, 210, 264, 219),
    hatch: ellipse(260, 214.5, 3, 2.4),
  },
]

/** A workshop in a flat: a board on trestles, a level, paint, a bare lamp. */
export const trestles: Layers = [
  ...floor,
  // A stepladder against the wall.
  ...ladder(486),
  ...trestle(190),
  ...trestle(408),
  {
    contour: rectangle(128, 226, 344, 12) + boxTop(128, 472, 226, 60),
    hatch: grain(132, 229, 336, 8, 4),
  },
  ...level,
  ...can,
  { contour: line(300, -4, 300, 84), hatch: '', open: true },
  { contour: rectangle(293, 84, 14, 18), hatch: line(295, 90, 305, 90) + line(295, 96, 305, 96) },
  {
    gold: true,
    contour: curve(
      [294, 102],
      [294, 102],
      [291, 112],
      [284, 126],
      [288, 140],
      [300, 146],
      [312, 140],
      [316, 126],
      [309, 112],
      [306, 102],
      [306, 102],
      [294, 102],
    ),
    hatch: curve([296, 104], [295, 122], [299, 116], [301, 122], [305, 116], [304, 104]),
  },
  {
    gold: true,
    contour: '',
    hatch: rays(300, 124, 30, 40, 20),
    within: rectangle(240, 110, 120, 90),
    open: true,
  },
]

function ladder(x: number): Layer[] {
  const rail = (dx: number, lean: number): Layer => ({
    contour: polygon(
      [x + dx, 112],
      [x + dx + 7, 112],
      [x + dx + lean + 7, 346],
      [x + dx + lean, 346],
    ),
    hatch: line(x + dx + 5, 116, x + dx + lean + 5, 342),
  })
  const steps = [150, 190, 230, 270, 310].map((y): Layer => {
    const out = ((y - 112) / 234) * 16
    return {
      contour: rectangle(x - 18 - out, y, 44 + out * 2, 7),
      hatch: line(x - 16 - out, y + 5, x + 24 + out, y + 5),
    }
  })
  return [
    ...steps,
    rail(-22, -16),
    rail(23, 16),
    { contour: rectangle(x - 28, 104, 64, 9), hatch: line(x - 26, 110, x + 34, 110) },
  ]
}
