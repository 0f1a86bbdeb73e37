import { ellipse, line, rectangle, repeat } from '#components/cover/engraving.ts'
import type { Point } from '#components/cover/engraving.ts'
import { turned } from '#components/cover/layer.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { castShadow, onTable, table } from '#components/cover/setting.ts'

/** A leaf from its stalk on, `angle` in radians; one half of it is in shade. */
function leaf(x: number, y: number, angle: number, length: number): Layer {
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length]
  const [nx, ny] = [-dy * 0.3, dx * 0.3]
  const to = (along: number, aside: number): Point => [
    x + dx * along + nx * aside,
    y + dy * along + ny * aside,
  ]
  const text = (point: Point) => point.map((value) => value.toFixed(1)).join(' ')
  const shaded = Math.cos(angle) > 0 ? 1 : -1
  return {
    contour: `M${text(to(0, 0))}Q${text(to(0.5, 1))} ${text(to(1, 0))}Q${text(to(0.5, -1))} ${text(to(0, 0))}`,
    hatch:
      line(...to(0, 0), ...to(1, 0)) +
      repeat(4, (index) => {
        const at = (index + 1) / 5.5
        return line(...to(at, 0), ...to(at + 0.1, shaded * 0.46 * Math.sin(Math.PI * at)))
      }),
  }
}

/** Branches from foot to tip. */
const branches = [
  [300, 226, 300, 84],
  [300, 206, 226, 140],
  [300, 198, 376, 134],
  [300, 170, 252, 92],
  [300, 164, 352, 88],
] as const

const leaves = branches.flatMap(([x1, y1, x2, y2], branch) =>
  Array.from({ length: 8 }, (_, index) => {
    const at = 0.34 + index * 0.094
    const along = Math.atan2(y2 - y1, x2 - x1)
    const turn = (index % 2 ? 1 : -1) * (0.75 + ((branch + index * 3) % 4) * 0.14)
    return leaf(
      Math.round(x1 + (x2 - x1) * at),
      Math.round(y1 + (y2 - y1) * at),
      along + (index === 7 ? 0 : turn),
      32 + ((index * 7 + branch * 5) % 11),
    )
  }),
)

const lemon = (x: number, y: number, size: number): Layer => ({
  gold: true,
  contour: `M${x} ${y - size * 1.3}C${x + size * 0.5} ${y - size} ${x + size} ${y - size * 0.6} ${x + size} ${y}C${x + size} ${y + size * 0.7} ${x + size * 0.4} ${y + size} ${x} ${y + size * 1.35}C${x - size * 0.4} ${y + size} ${x - size} ${y + size * 0.7} ${x - size} ${y}C${x - size} ${y - size * 0.6} ${x - size * 0.5} ${y - size} ${x} ${y - size * 1.3}z`,
  hatch: repeat(6, (row) => {
    const level = y - size * 0.7 + row * size * 0.28
    const reach = size * Math.sqrt(Math.max(0, 1 - ((level - y) / (size * 1.1)) ** 2))
    return `M${x + reach * 0.2} ${(level + 2).toFixed(1)}Q${x + reach * 0.7} ${(level + 3).toFixed(1)} ${(x + reach - 1).toFixed(1)} ${level.toFixed(1)}`
  }),
})

/** A lemon tree in its pot, watered while its owner is away. */
export const lemonTree: Layers = [
  ...table,
  { contour: '', hatch: castShadow(334, onTable + 8, 90), open: true },
  {
    contour: branches
      .map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2) + line(x1 + 3, y1, x2 + 1, y2))
      .join(''),
    hatch: '',
    open: true,
  },
  { contour: rectangle(297, 214, 7, 36), hatch: line(301.5, 216, 301.5, 246) },
  ...leaves,
  lemon(262, 190, 14),
  lemon(344, 182, 15),
  lemon(314, 138, 12),
  {
    ...turned(300, [
      [52, onTable],
      [52, onTable],
      [46, onTable + 8],
    ]),
  },
  {
    ...turned(300, [
      [48, 256],
      [48, 256],
      [34, onTable],
      [34, onTable],
    ]),
  },
  {
    ...turned(300, [
      [54, 242],
      [54, 242],
      [54, 256],
    ]),
  },
  {
    contour: ellipse(300, 243, 46, 7),
    hatch: line(270, 244, 296, 244) + line(306, 245, 330, 245),
    open: true,
  },
  { contour: rectangle(297, 214, 7, 31), hatch: line(301.5, 216, 301.5, 244) },
]
