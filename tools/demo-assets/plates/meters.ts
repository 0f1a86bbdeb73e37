import { block, line, repeat, shade } from '#components/cover/engraving.ts'
import { forest } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { circle, rays, rectangle, shadeEllipse, wall } from '#tools/demo-assets/strokes.ts'

const dial = (x: number, digits: number) => ({
  contour:
    circle(x, 210, 96) +
    circle(x, 210, 84) +
    rectangle(x - 56, 182, 112, 30) +
    repeat(4, (index) => line(x - 33.6 + index * 22.4, 182, x - 33.6 + index * 22.4, 212)) +
    circle(x - 26, 250, 15) +
    circle(x + 26, 250, 15) +
    line(x - 26, 250, x - 26 + Math.cos(digits) * 12, 250 + Math.sin(digits) * 12) +
    line(x + 26, 250, x + 26 - Math.cos(digits) * 12, 250 + Math.sin(digits) * 12) +
    block(x, 114, 60, 14) +
    block(x, 100, 26, 12),
  hatch:
    rays([x, 210], [76, 84], 60) +
    rays([x - 26, 250], [11, 15], 10) +
    rays([x + 26, 250], [11, 15], 10) +
    shadeEllipse([x, 210, 96, 96], 64, [0.958, 1]) +
    shade(x - 30, x + 30, 114, 14, 16),
})

const [cold, hot] = [dial(176, 1.1), dial(424, 2.3)]

export const meters: Plate = {
  ...forest,
  contour:
    cold.contour +
    hot.contour +
    line(0, 300, 120, 300) +
    line(0, 344, 600, 344) +
    line(232, 300, 368, 300) +
    line(480, 300, 600, 300) +
    block(94, 352, 22, 60) +
    block(258, 352, 22, 60) +
    block(342, 352, 22, 60) +
    block(506, 352, 22, 60),
  hatch:
    cold.hatch +
    hot.hatch +
    repeat(5, (row) => line(0, 320 + row * 5, 600, 320 + row * 5)) +
    shade(84, 105, 352, 60, 6) +
    shade(248, 269, 352, 60, 6) +
    shade(332, 353, 352, 60, 6) +
    shade(496, 517, 352, 60, 6) +
    wall(20, 386, 560, 50, 9) +
    wall(20, 24, 560, 48, 9),
  texts: [176, 424].flatMap((x, meter) =>
    Array.from(meter === 0 ? '00417' : '00286', (text, index) => ({
      x: x - 44.8 + index * 22.4,
      y: 204,
      size: 20,
      text,
    })),
  ),
}
