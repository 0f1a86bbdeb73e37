import { ellipse, line, roundedBlock } from '#components/cover/engraving.ts'
import { tilt, turned } from '#components/cover/layer.ts'
import type { Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

/** A reception bell, and a room's key with its tag. */
export const bell: Layers = [
  ...table,
  { contour: '', hatch: castShadow(366, onTable + 10, 96), open: true },
  {
    gold: true,
    ...turned(290, [
      [82, onTable - 8],
      [88, onTable - 4],
      [88, onTable + 4],
    ]),
  },
  {
    gold: true,
    ...turned(290, [
      [5, 196],
      [5, 196],
      [34, 202],
      [57, 224],
      [66, 258],
      [70, 286],
      [80, 298],
    ]),
  },
  { gold: true, contour: ellipse(290, 298, 72, 72 * tilt * 0.55), hatch: '', open: true },
  {
    gold: true,
    ...turned(290, [
      [4, 184],
      [4, 197],
    ]),
  },
  {
    gold: true,
    ...turned(290, [
      [0, 172],
      [9, 174],
      [11, 180],
      [4, 185],
    ]),
  },
  // The key lies before the bell.
  {
    contour:
      ellipse(420, 318, 16, 16 * tilt * 1.6) +
      ellipse(420, 318, 9, 9 * tilt * 1.6) +
      roundedBlock(436, 315.5, 62, 4, 2),
    hatch: line(484, 320, 484, 326) + line(490, 320, 490, 327) + line(495, 320, 495, 325),
  },
]
