import { line, repeat } from '#components/cover/engraving.ts'
import { parchment } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { ellipse, shadeEllipse, wall } from '#tools/demo-assets/strokes.ts'

const leaf = (x: number, y: number, angle: number, length: number) => {
  const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length]
  const [nx, ny] = [-dy * 0.28, dx * 0.28]
  const tip = `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
  const side = (sign: 1 | -1) =>
    `Q${(x + dx / 2 + sign * nx).toFixed(1)} ${(y + dy / 2 + sign * ny).toFixed(1)} `
  return {
    contour: `M${x} ${y}${side(1)}${tip}${side(-1)}${x} ${y}`,
    hatch:
      line(x, y, x + dx, y + dy) +
      repeat(5, (index) => {
        const at = (index + 1) / 6
        const width = 0.5 * Math.sin(Math.PI * at)
        return line(
          x + dx * at,
          y + dy * at,
          x + dx * (at + 0.08) + nx * width,
          y + dy * (at + 0.08) + ny * width,
        )
      }),
  }
}

// Branches as [foot, tip]; leaves stand along them.
const branches = [
  [300, 262, 300, 84],
  [300, 232, 214, 150],
  [300, 222, 388, 138],
  [300, 190, 244, 92],
  [300, 180, 360, 84],
] as const

const leaves = branches.flatMap(([x1, y1, x2, y2], branch) =>
  Array.from({ length: 9 }, (_, index) => {
    const at = 0.3 + index * 0.088
    const along = Math.atan2(y2 - y1, x2 - x1)
    const turn = (index % 2 ? 1 : -1) * (0.75 + ((branch + index * 3) % 4) * 0.14)
    const end = index === 8 ? 0 : turn
    return leaf(
      Math.round(x1 + (x2 - x1) * at),
      Math.round(y1 + (y2 - y1) * at),
      along + end,
      38 + ((index * 7 + branch * 5) % 13),
    )
  }),
)

const lemons = [
  [252, 216, 17, 21],
  [352, 204, 18, 22],
  [318, 146, 15, 19],
] as const

export const lemon: Plate = {
  ...parchment,
  solids: [
    ...leaves,
    ...lemons.map((shape) => ({
      contour: ellipse(shape[0], shape[1], shape[2], shape[3]),
      hatch: shadeEllipse(shape, 11, [0.5, 1]),
    })),
  ],
  contour:
    branches
      .map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2) + line(x1 + 3, y1, x2 + 1, y2))
      .join('') +
    line(296, 250, 294, 318) +
    line(305, 250, 307, 318) +
    'M238 318H362V334H238zM246 334L262 408H338L354 334' +
    'M250 408H350V416H250z' +
    line(0, 416, 600, 416) +
    line(0, 430, 600, 430) +
    line(96, 0, 96, 416) +
    line(106, 0, 106, 416) +
    line(494, 0, 494, 416) +
    line(504, 0, 504, 416) +
    line(0, 176, 96, 176) +
    line(504, 176, 600, 176),
  hatch:
    repeat(9, (index) => line(300 + index * 5.6, 334, 299 + index * 4.2, 408)) +
    repeat(7, (index) => line(302 + index * 8, 320, 302 + index * 8, 332)) +
    wall(200, 436, 300, 14, 4) +
    repeat(5, (row) => line(120 + row * 9, 420 + row * 2, 238 + row * 6, 420 + row * 2)),
}
