import {
  curve,
  ellipse,
  grain,
  line,
  polygon,
  rectangle,
  repeat,
  slanted,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { mark } from '#components/cover/mark.ts'

const [left, right] = [206, 372]

/** The sheet that was signed; the pen lies on it, and the copies lie under it. */
const sheets: Layer[] = [
  { contour: '', hatch: slanted(408, 48, 20, 370, 4), open: true },
  { place: 'rotate(4 300 225)', contour: rectangle(176, 32, 232, 372), hatch: '' },
  { contour: rectangle(176, 32, 232, 372), hatch: '' },
  {
    contour: '',
    hatch:
      rectangle(184, 40, 216, 356) +
      line(234, 68, 346, 68) +
      line(256, 77, 324, 77) +
      repeat(15, (row) => {
        const y = 102 + row * 11 + Math.floor(row / 5) * 12
        return line(left, y, row % 5 === 4 ? left + 60 + ((row * 37) % 70) : right, y)
      }) +
      line(left, 340, 290, 340),
  },
  {
    gold: true,
    open: true,
    contour: curve(
      [212, 334],
      [218, 308],
      [228, 304],
      [226, 322],
      [216, 336],
      [222, 322],
      [238, 316],
      [240, 328],
      [244, 334],
      [252, 318],
      [257, 322],
      [254, 334],
      [264, 326],
      [268, 316],
      [272, 330],
      [282, 326],
      [300, 318],
    ),
    hatch: '',
  },
]

/** Wax with the seal of the house. */
const seal: Layer[] = [
  {
    gold: true,
    contour: curve(
      [352, 296],
      [370, 299],
      [384, 312],
      [388, 330],
      [383, 350],
      [368, 362],
      [350, 364],
      [332, 360],
      [319, 347],
      [316, 328],
      [321, 311],
      [335, 299],
      [352, 296],
    ),
    hatch:
      curve([372, 357], [382, 346], [385, 328]) +
      curve([360, 362], [376, 354], [386, 338]) +
      curve([352, 363.5], [368, 359], [380, 349]),
  },
  {
    gold: true,
    contour: ellipse(352, 330, 25),
    hatch: curve([335, 348], [329, 339], [328, 327], [332, 315]),
  },
  { contour: '', hatch: '', solid: mark, place: 'translate(352 330) scale(.44)' },
]

const pen: Layer[] = [
  {
    place: 'translate(470 262) rotate(24)',
    contour: '',
    hatch: slanted(6, -128, 12, 236, 4),
    open: true,
  },
  {
    place: 'translate(462 256) rotate(24)',
    contour:
      polygon([-9, -130], [9, -130], [11, -20], [-11, -20]) +
      polygon([-10, -20], [10, -20], [8, 74], [5, 84], [-5, 84], [-8, 74]),
    hatch:
      line(4, -126, 6, -24) +
      line(7, -126, 8.5, -24) +
      line(4, -16, 3, 76) +
      line(6.5, -16, 5.5, 72),
  },
  {
    gold: true,
    place: 'translate(462 256) rotate(24)',
    contour:
      rectangle(-11, -26, 22, 7) +
      curve([-5, 84], [-5, 84], [-7, 96], [0, 122], [0, 122], [7, 96], [5, 84], [5, 84], [-5, 84]) +
      polygon([-4, -128], [3, -128], [1, -66], [-2, -66]),
    hatch: line(0, 102, 0, 120) + ellipse(0, 100, 1.6),
  },
]

/** A contract on the table, seen from above: signed and sealed, the pen beside it. */
export const contract: Layers = [
  { contour: '', hatch: grain(0, 0, 600, 450, 9), faint: true },
  ...sheets,
  ...seal,
  ...pen,
]
