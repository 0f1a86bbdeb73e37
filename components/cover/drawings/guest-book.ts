import { curve, line, polygon, rectangle, repeat } from '#components/cover/engraving.ts'
import { boxTop, turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

/** A page of the open book, on the right or the left of its spine. */
function page(side: 1 | -1): Layer {
  const x = (offset: number) => 280 + side * offset
  const rows = side === 1 ? 6 : 9
  return {
    contour: `${curve([x(0), 190], [x(30), 178], [x(70), 178], [x(118), 186], [x(118), 186])}L${x(132)} 284${curve([x(132), 284], [x(132), 284], [x(78), 274], [x(32), 276], [x(0), 290]).replace('M', 'L')}z`,
    hatch:
      repeat(rows, (row) => {
        const y = 196 + row * 9
        const reach = row % 4 === 3 ? 0.6 : 1
        return curve(
          [x(16 + row * 0.3), y + 2],
          [x(42), y - 3],
          [x(16 + (92 + row) * reach), y + 1],
        )
      }) +
      (side === 1
        ? repeat(7, (row) => curve([x(2 + row * 2.2), 192 - row], [x(2 + row * 2.4), 286 - row]))
        : ''),
  }
}

const book: Layer[] = [
  // The stand, the boards of the cover, the pages one under the other.
  {
    contour: polygon([180, 296], [380, 296], [396, onTable + 6], [164, onTable + 6]),
    hatch: line(172, 308, 388, 308) + line(176, 302, 384, 302),
  },
  { gold: true, contour: polygon([154, 184], [406, 184], [422, 298], [138, 298]), hatch: '' },
  ...[8, 4, 0].map((down): Layer => ({
    place: `translate(0 ${down})`,
    contour: page(1).contour + page(-1).contour,
    hatch: '',
  })),
  page(1),
  page(-1),
  {
    gold: true,
    contour: curve(
      [284, 186],
      [289, 220],
      [286, 270],
      [290, 318],
      [290, 318],
      [297, 313],
      [297, 313],
      [302, 320],
      [302, 320],
      [297, 270],
      [298, 220],
      [291, 184],
    ),
    hatch: '',
  },
]

const pen: Layer[] = [
  { contour: '', hatch: castShadow(496, onTable + 6, 60), open: true },
  {
    contour: rectangle(428, onTable - 2, 68, 12) + boxTop(428, 496, onTable - 2, 40),
    hatch: line(430, onTable + 6, 494, onTable + 6),
  },
  {
    gold: true,
    place: 'translate(470 298) rotate(22)',
    contour: polygon([-3, 0], [3, 0], [5, -92], [0, -108], [-5, -92]) + line(-4, -40, 4, -40),
    hatch: line(1.5, -4, 2.5, -90),
  },
  {
    ...turned(462, [
      [14, 276],
      [14, 276],
      [17, 284],
      [22, 298],
      [22, 306],
    ]),
  },
]

/** A guest book on its stand, with pen and ink. */
export const guestBook: Layers = [
  ...table,
  { contour: '', hatch: castShadow(396, onTable + 4, 30), open: true },
  ...book,
  ...pen,
]
