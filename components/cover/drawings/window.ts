import {
  curve,
  grain,
  line,
  path,
  rectangle,
  repeat,
  symmetric,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { admiralty } from '#components/cover/landmarks.ts'
import { sky, canvas } from '#components/cover/setting.ts'

const [middle, top, sill, half] = [300, 140, 352, 104]
const crown = `a${half} ${half * 0.8} 0 0 1 ${2 * half} 0`
const opening = `M${middle - half} ${sill}V${top}${crown}V${sill}z`
const outer = `M${middle - half - 14} ${sill}V${top}a${half + 14} ${half * 0.8 + 14} 0 0 1 ${2 * half + 28} 0V${sill}z`

/** The city under its sky, cut to the panes. */
const view: Layer[] = [
  { contour: '', hatch: sky(middle - half, middle + half, 300), through: opening, faint: true },
  { gold: true, place: 'translate(322 318) scale(.92)', through: opening, ...admiralty },
  {
    contour: rectangle(100, 318, 400, 60),
    through: opening,
    hatch: repeat(6, (row) =>
      line(
        middle - half + 14 + row * 9,
        324 + row * 5,
        middle + half - 40 - row * 7,
        324 + row * 5,
      ),
    ),
  },
]

const bar = (x: number, y: number, width: number, height: number): Layer => ({
  contour: rectangle(x, y, width, height),
  hatch: '',
})

/** A curtain drawn aside: it hangs in folds to the tie, and from it to the floor. */
function curtain(side: 1 | -1): Layer {
  const x = (offset: number) => middle + side * offset
  const folds = [0.2, 0.38, 0.55, 0.72, 0.88]
  const edge = (share: number) =>
    curve(
      [x(118 + share * 100), 26],
      [x(124 + share * 90), 140],
      [x(178 + share * 26), 258],
      [x(186 + share * 20), 270],
    )
  const tail = (share: number) =>
    curve([x(186 + share * 20), 278], [x(176 + share * 46), 330], [x(168 + share * 62), 454])
  return {
    contour:
      `${curve([x(112), 26], [x(120), 140], [x(170), 250], [x(184), 270], [x(184), 278], [x(172), 330], [x(164), 454])}L${x(236)} 454${curve([x(236), 454], [x(228), 330], [x(208), 276], [x(222), 200], [x(226), 26]).replace('M', 'L')}z` +
      curve([x(181), 268], [x(196), 276], [x(212), 270]) +
      curve([x(181), 278], [x(196), 286], [x(212), 279]),
    hatch: folds.map((share) => edge(share) + tail(share)).join(''),
  }
}

/** A tall window with a view of the city. */
export const window: Layers = [
  { contour: '', hatch: grain(0, 4, canvas.width, 446, 9), faint: true },
  { contour: outer, hatch: '' },
  { contour: opening, hatch: '' },
  ...view,
  bar(middle - 4, top - half * 0.8, 8, sill - top + half * 0.8),
  bar(middle - half, top, 2 * half, 8),
  bar(middle - half, 238, 2 * half, 5),
  {
    contour:
      rectangle(middle - half - 30, sill, 2 * half + 60, 14) +
      rectangle(middle - half - 20, sill + 14, 2 * half + 40, 8),
    hatch: line(middle - half - 28, sill + 10, middle + half + 28, sill + 10),
  },
  { contour: path([40, 22], [560, 22]) + path([40, 27], [560, 27]), hatch: '' },
  curtain(1),
  curtain(-1),
  { contour: symmetric((side) => rectangle(middle + side * 262 - 5, 19, 10, 11)), hatch: '' },
]
