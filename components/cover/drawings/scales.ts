import { ellipse, line, symmetric, rectangle } from '#components/cover/engraving.ts'
import { boxTop, tilt, turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

const [beam, pan] = [138, 236]

const chains = symmetric((side) => {
  const x = 300 + side * 108
  return (
    line(x, beam + 3, x - 44, pan) +
    line(x, beam + 3, x + 44, pan) +
    line(x, beam + 3, x + 8, pan + 9)
  )
})

const pans = [192, 408].map((x): Layer => ({
  gold: true,
  ...turned(x, [
    [46, pan],
    [46, pan],
    [40, pan + 9],
    [20, pan + 17],
    [4, pan + 19],
  ]),
}))

/** A house on one pan, a weight on the other: both weigh the same. */
const loads: Layer[] = [
  {
    contour: rectangle(172, 198, 40, 40) + `M166 198L192 180L218 198z`,
    hatch: [180, 192, 204]
      .map((x) => rectangle(x - 3, 206, 6, 9) + rectangle(x - 3, 221, 6, 9))
      .join(''),
  },
  {
    ...turned(408, [
      [16, 212],
      [16, 212],
      [20, 236],
    ]),
  },
  {
    ...turned(408, [
      [6, 202],
      [8, 206],
      [4, 212],
    ]),
  },
]

/** Scales of brass in balance. */
export const scales: Layers = [
  ...table,
  { contour: '', hatch: castShadow(372, onTable + 8, 80), open: true },
  {
    contour: rectangle(228, onTable - 4, 144, 16) + boxTop(228, 372, onTable - 4, 60),
    hatch: line(232, onTable + 8, 368, onTable + 8) + line(232, onTable + 5, 368, onTable + 5),
  },
  { gold: true, open: true, contour: '', hatch: chains },
  {
    gold: true,
    ...turned(300, [
      [5, beam],
      [5, beam],
      [5, 156],
      [10, 164],
      [5, 172],
      [5, 256],
      [11, 266],
      [6, 276],
      [18, 290],
      [34, 298],
      [34, 298],
      [36, 303],
    ]),
  },
  {
    gold: true,
    contour: symmetric(
      (side) =>
        `M300 ${beam - 8}C${300 + side * 40} ${beam - 10} ${300 + side * 78} ${beam + 4} ${300 + side * 108} ${beam - 2}l0 6C${300 + side * 78} ${beam + 12} ${300 + side * 40} ${beam + 2} 300 ${beam + 6}z`,
    ),
    hatch: '',
  },
  {
    gold: true,
    contour:
      ellipse(300, beam - 1, 9) +
      `M297 ${beam - 9}L300 ${beam - 34}L303 ${beam - 9}z` +
      ellipse(192, beam + 1, 4) +
      ellipse(408, beam + 1, 4),
    hatch: line(300, beam + 8, 300, beam + 34),
  },
  ...pans.flatMap((layer, index) => [
    layer,
    ...(index === 0 ? loads.slice(0, 1) : loads.slice(1)),
    {
      gold: true,
      contour: `M${index === 0 ? 146 : 362} ${pan}a46 ${46 * tilt} 0 0 0 92 0`,
      hatch: '',
      open: true,
    } as const,
  ]),
]
