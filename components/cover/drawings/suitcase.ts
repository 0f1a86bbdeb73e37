import {
  curve,
  ellipse,
  line,
  polygon,
  rectangle,
  roundedBlock,
  shade,
  symmetric,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, floor, onFloor } from '#components/cover/setting.ts'

const foot = onFloor + 6
const [left, top, width, height] = [178, 206, 204, foot - 206]

const strap = (x: number): Layer => ({
  contour: rectangle(x, top - 1, 16, height + 2),
  hatch: line(x + 3, top, x + 3, foot) + line(x + 13, top, x + 13, foot),
})

const buckle = (x: number): Layer => ({
  gold: true,
  contour: roundedBlock(x - 3, 232, 22, 20, 3) + rectangle(x + 2, 237, 12, 10),
  hatch: line(x + 8, 237, x + 8, 247),
})

/** Leather over each corner. */
const corners: Layer = {
  gold: true,
  contour: symmetric((side) => {
    const x = 280 + side * (width / 2)
    return (
      `M${x - side * 30} ${top}Q${x - side * 30} ${top + 30} ${x} ${top + 30}V${top + 10}Q${x} ${top} ${x - side * 10} ${top}z` +
      `M${x - side * 30} ${foot}Q${x - side * 30} ${foot - 30} ${x} ${foot - 30}V${foot - 10}Q${x} ${foot} ${x - side * 10} ${foot}z`
    )
  }),
  hatch: '',
}

const suitcaseLayers: Layer[] = [
  {
    contour: curve(
      [252, 208],
      [252, 208],
      [254, 188],
      [262, 182],
      [298, 182],
      [306, 188],
      [308, 208],
      [308, 208],
      [300, 208],
      [300, 208],
      [298, 192],
      [290, 190],
      [270, 190],
      [262, 192],
      [260, 208],
      [260, 208],
    ),
    hatch: line(266, 186, 296, 186),
  },
  {
    gold: true,
    contour: roundedBlock(left, top, width, height, 10),
    hatch:
      shade(300, left + width - 4, foot - 6, height - 12, 18) +
      line(left + 2, 262, left + width - 2, 262),
    within: roundedBlock(left, top, width, height, 10),
  },
  corners,
  strap(218),
  strap(326),
  buckle(218),
  buckle(326),
  {
    gold: true,
    contour: roundedBlock(270, 254, 20, 18, 3) + ellipse(280, 262, 3),
    hatch: line(286, 256, 286, 270),
  },
]

/** An umbrella that leans on the suitcase. */
const umbrella: Layer[] = [
  {
    place: 'translate(424 352) rotate(-13)',
    contour: polygon(
      [-2, 0],
      [2, 0],
      [4, -12],
      [13, -60],
      [11, -128],
      [5, -140],
      [-5, -140],
      [-11, -128],
      [-13, -60],
      [-4, -12],
    ),
    hatch: line(2, -12, 5, -136) + line(6, -30, 8, -132) + line(-2, -12, -4, -136),
  },
  {
    place: 'translate(424 352) rotate(-13)',
    contour: curve(
      [-3, -140],
      [-3, -178],
      [2, -194],
      [14, -196],
      [22, -186],
      [20, -176],
      [20, -176],
      [14, -178],
      [14, -178],
      [14, -188],
      [6, -188],
      [4, -176],
      [3, -140],
      [3, -140],
    ),
    hatch: '',
  },
]

/** A door that stands ajar behind, and the light of the hall. */
const doorway: Layer[] = [
  {
    contour: rectangle(90, -4, 12, 324) + rectangle(232, -4, 12, 324),
    hatch: line(96, 0, 96, 320) + line(238, 0, 238, 320),
  },
  { contour: rectangle(102, -4, 130, 324), hatch: '' },
  {
    contour: rectangle(120, 40, 94, 110) + rectangle(120, 176, 94, 116),
    hatch: rectangle(127, 47, 80, 96) + rectangle(127, 183, 80, 102),
  },
]

/** Luggage that has just been carried in. */
export const suitcase: Layers = [
  ...floor,
  ...doorway,
  {
    contour: '',
    hatch: castShadow(left + width, foot, 40) + castShadow(426, foot + 8, 56),
    open: true,
  },
  ...suitcaseLayers,
  ...umbrella,
]
