import {
  curve,
  ellipse,
  grain,
  line,
  polygon,
  rectangle,
  roundedBlock,
  slanted,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'

/** A panel of a door: its moulding, with the sides that turn from the light in shade. */
function panel(x: number, y: number, width: number, height: number): Layer {
  const inner: [number, number, number, number] = [x + 12, y + 12, width - 24, height - 24]
  const [right, foot] = [x + width, y + height]
  const shaded =
    polygon([right, y], [right - 12, y + 12], [right - 12, foot - 12], [right, foot]) +
    polygon([x, foot], [x + 12, foot - 12], [right - 12, foot - 12], [right, foot])
  return {
    contour:
      rectangle(x, y, width, height) +
      rectangle(...inner) +
      line(x, y, x + 12, y + 12) +
      line(right, y, right - 12, y + 12) +
      line(x, foot, x + 12, foot - 12) +
      line(right, foot, right - 12, foot - 12),
    hatch: slanted(x, y, width, height, 5),
    within: shaded,
  }
}

const jamb = (x: number): Layer => ({
  contour: rectangle(x, -4, 26, 460) + line(x + 6, -4, x + 6, 456) + line(x + 20, -4, x + 20, 456),
  hatch: '',
})

const lock: Layer[] = [
  {
    gold: true,
    contour: roundedBlock(318, 138, 34, 132, 6),
    hatch: line(347, 146, 347, 262) + line(343, 146, 343, 262),
  },
  { gold: true, contour: ellipse(335, 146, 2) + ellipse(335, 262, 2), hatch: '' },
  // The handle throws its shadow on the plate and the door.
  { contour: '', hatch: slanted(340, 184, 74, 9, 4), open: true },
  {
    gold: true,
    contour: curve(
      [335, 164],
      [352, 163],
      [378, 166],
      [400, 162],
      [411, 168],
      [408, 177],
      [396, 179],
      [372, 176],
      [350, 181],
      [335, 180],
      [335, 180],
    ),
    hatch: curve([352, 176], [374, 172], [400, 175]) + curve([346, 178], [372, 174.5], [396, 177]),
  },
  {
    gold: true,
    contour: ellipse(335, 172, 12),
    hatch: curve([338, 181], [344, 177], [345, 168]) + curve([335, 179], [341, 176], [342, 169]),
  },
  {
    gold: true,
    contour: ellipse(335, 220, 9, 9),
    hatch: curve([337, 227], [342, 223], [342, 216]),
  },
]

/** The key in the lock, seen from its bow; a ring with the second key and the tag hangs from it. */
const bunch: Layer[] = [
  {
    gold: true,
    contour: ellipse(335, 252, 20, 22) + ellipse(335, 252, 17, 19),
    hatch: '',
    open: true,
  },
  { gold: true, contour: roundedBlock(331, 206, 8, 30, 4), hatch: line(336.5, 210, 336.5, 232) },
  {
    gold: true,
    place: 'translate(331 268) rotate(7)',
    contour:
      ellipse(0, 14, 15, 15) +
      polygon([-4, 28], [4, 28], [3, 33], [3, 84], [0, 87], [-3, 84], [-3, 33]) +
      polygon([-3, 66], [-17, 66], [-17, 72], [-11, 72], [-11, 76], [-17, 76], [-17, 81], [-3, 81]),
    hatch: curve([7, 25], [12, 20], [12, 10]),
  },
  { gold: true, place: 'translate(331 268) rotate(7)', contour: ellipse(0, 14, 8, 8), hatch: '' },
  {
    place: 'translate(343 268) rotate(-17)',
    contour: polygon([-4, 6], [4, 6], [13, 18], [13, 64], [-13, 64], [-13, 18]) + ellipse(0, 16, 3),
    hatch: line(-7, 32, 7, 32) + line(-7, 40, 7, 40) + line(-7, 48, 3, 48),
  },
]

/** The double door of an old flat, its key in the lock. */
export const door: Layers = [
  { contour: '', hatch: grain(0, 4, 128, 446, 9) + grain(472, 4, 128, 446, 9), faint: true },
  jamb(118),
  jamb(456),
  {
    contour: rectangle(144, -4, 312, 460) + line(296, -4, 296, 456) + line(304, -4, 304, 456),
    hatch: line(300, -4, 300, 456),
  },
  panel(170, -40, 100, 140),
  panel(170, 122, 100, 170),
  panel(170, 314, 100, 170),
  panel(358, -40, 76, 140),
  panel(358, 314, 76, 170),
  panel(358, 122, 76, 170),
  ...lock,
  ...bunch,
]
