import { arch, block, line, repeat, shade } from '#components/cover/engraving.ts'
import { fortress } from '#components/cover/landmarks.ts'
import { night } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { circle, wall } from '#tools/demo-assets/strokes.ts'

const opening = 'M200 168a100 100 0 0 1 200 0V352H200z'

const curtain = (side: 1 | -1) =>
  repeat(6, (fold) => {
    const x = 300 + side * (122 + fold * 15)
    return `M${x} 40C${x - side * 6} 150 ${x + side * (22 - fold * 3)} 230 ${x + side * 4} 268S${x - side * 10} 380 ${x - side * (2 - fold)} 428`
  })

export const window: Plate = {
  ...night,
  view: {
    clip: opening,
    drawing: {
      contour: fortress.contour,
      hatch:
        fortress.hatch +
        repeat(4, (row) =>
          repeat(6, (index) => {
            const x = -130 + index * 46 + ((row * 29 + index * 13) % 31)
            return line(x, 7 + row * 9, x + 22 + row * 5, 7 + row * 9)
          }),
        ),
    },
    place: 'translate(306 308) scale(0.94)',
  },
  contour:
    opening +
    'M186 168a114 114 0 0 1 228 0V352H186z' +
    line(300, 68, 300, 352) +
    line(200, 168, 400, 168) +
    line(200, 260, 400, 260) +
    arch(300, 168, 42) +
    block(300, 370, 268, 18) +
    block(300, 432, 228, 50) +
    circle(292, 268, 3) +
    circle(308, 268, 3) +
    line(90, 40, 510, 40) +
    line(90, 34, 510, 34) +
    circle(88, 37, 6) +
    circle(512, 37, 6) +
    line(0, 432, 600, 432) +
    line(0, 440, 600, 440) +
    curtain(1) +
    curtain(-1),
  hatch:
    repeat(5, (index) => {
      const angle = (Math.PI * (index + 1)) / 6
      const [x, y] = [Math.cos(angle), -Math.sin(angle)]
      return line(300 + x * 42, 168 + y * 42, 300 + x * 100, 168 + y * 100)
    }) +
    shade(190, 410, 428, 42, 30) +
    wall(20, 60, 66, 366, 9) +
    wall(514, 60, 66, 366, 9) +
    shade(168, 432, 368, 6, 60),
}
