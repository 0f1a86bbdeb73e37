import { line, repeat, shade } from '#components/cover/engraving.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import { night } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { circle, rectangle, wall } from '#tools/demo-assets/strokes.ts'

const lock: Engraving[] = [
  {
    contour:
      'M322 206h40a8 8 0 0 1 8 8v88a8 8 0 0 1 -8 8h-40a8 8 0 0 1 -8 -8v-88a8 8 0 0 1 8 -8z' +
      circle(342, 232, 11) +
      circle(342, 282, 13),
    hatch: shade(352, 369, 308, 100, 4),
  },
  {
    contour: 'M342 225C372 224 392 224 408 231C414 236 408 243 400 241C384 238 364 239 342 239z',
    hatch: repeat(8, (index) => line(352 + index * 7, 228, 349 + index * 7, 237)),
  },
  { contour: 'M338 282h8v38h-8z' + circle(342, 334, 15), hatch: '' },
  { contour: 'M336 374L322 420L356 430L368 384z' + circle(346, 386, 3), hatch: '' },
  { contour: 'M342 344a14 20 0 1 0 4 0z', hatch: '' },
]

export const door: Plate = {
  ...night,
  solids: lock,
  contour:
    rectangle(120, -10, 360, 470) +
    rectangle(104, -10, 392, 470) +
    rectangle(160, 30, 124, 150) +
    rectangle(172, 42, 100, 126) +
    rectangle(316, 30, 124, 150) +
    rectangle(328, 42, 100, 126) +
    rectangle(160, 330, 124, 140) +
    rectangle(172, 342, 100, 126) +
    rectangle(316, 330, 124, 140) +
    rectangle(328, 342, 100, 126) +
    line(300, -10, 300, 460),
  hatch:
    shade(104, 119, 460, 470, 4) +
    shade(481, 496, 460, 470, 4) +
    wall(176, 48, 92, 116, 8) +
    wall(332, 48, 92, 116, 8) +
    wall(176, 348, 92, 110, 8) +
    wall(332, 348, 30, 110, 8) +
    wall(10, 20, 80, 420, 9) +
    wall(510, 20, 80, 420, 9),
  texts: [{ x: 349, y: 413, size: 17, text: '12' }],
}
