import { line, repeat, shade } from '#components/cover/engraving.ts'
import { cathedral } from '#components/cover/landmarks.ts'
import { earth } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { circle, ellipse, rectangle, shadeEllipse } from '#tools/demo-assets/strokes.ts'

const steam = (x: number) =>
  `M${x} 280c-12 -16 12 -26 0 -44s10 -22 2 -40M${x + 9} 276c-10 -14 10 -22 0 -36`

const frame = rectangle(62, 40, 176, 112)

export const breakfast: Plate = {
  ...earth,
  view: { clip: frame, drawing: cathedral, place: 'translate(150 136) scale(0.42)' },
  contour:
    frame +
    rectangle(52, 30, 196, 132) +
    'M96 30L150 6L204 30' +
    // The teapot: body, lid, spout, handle.
    ellipse(226, 286, 92, 70) +
    'M160 238Q226 206 292 238' +
    'M190 224Q226 196 262 224' +
    circle(226, 200, 8) +
    'M312 262C356 252 348 214 384 202L398 214C372 232 376 290 310 308' +
    'M144 252C84 222 70 318 142 320M142 264C102 248 94 302 138 306' +
    'M178 346L172 360H280L274 346' +
    // The cup on its saucer.
    'M396 300H506C504 346 484 362 451 362S398 346 396 300z' +
    ellipse(451, 300, 55, 11) +
    'M504 312C540 304 540 346 494 342M505 320C526 316 524 336 498 334' +
    'M374 360C384 384 518 384 528 360z' +
    steam(440) +
    steam(462) +
    line(0, 378, 600, 378) +
    line(0, 386, 600, 386),
  hatch:
    shadeEllipse([226, 286, 92, 70], 30, [0.62, 1]) +
    shadeEllipse([226, 286, 92, 70], 30, [0, 0.05]) +
    shadeEllipse([451, 300, 46, 8], 6) +
    repeat(8, (index) =>
      line(470 + index * 4, 314 + index * 0.4, 466 + index * 2.6, 356 - index * 4),
    ) +
    repeat(6, (index) =>
      line(332 + index * 8, 264 - index * 11, 330 + index * 9, 288 - index * 13),
    ) +
    shade(52, 62, 162, 132, 3) +
    shade(238, 248, 162, 132, 3) +
    repeat(12, (index) => line(384 + index * 12, 364, 390 + index * 11, 374)) +
    repeat(6, (row) => line(60 + row * 22, 396 + row * 9, 540 - row * 14, 396 + row * 9)),
}
