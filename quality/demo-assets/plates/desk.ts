import { line, repeat } from '#components/cover/engraving.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import { parchment } from '#quality/demo-assets/plate.ts'
import type { Plate } from '#quality/demo-assets/plate.ts'
import { circle, shadeEllipse, wall } from '#quality/demo-assets/strokes.ts'

const pen: Engraving = {
  contour: 'M300 356L486 198L498 212L312 370L292 376zM452 227L464 241M312 370L300 356',
  hatch: repeat(20, (index) =>
    line(318 + index * 8.4, 358 - index * 7.2, 322 + index * 8.4, 362 - index * 7.2),
  ),
}

export const desk: Plate = {
  ...parchment,
  solids: [pen],
  contour:
    'M170 58L430 40L454 384L194 402z' +
    'M194 402L186 410L446 392L454 384' +
    'M204 102L330 93M206 124L290 118' +
    repeat(7, (row) => line(208 + row * 1.9, 160 + row * 27, 418 + row * 1.9, 145.5 + row * 27)) +
    'M344 151L357 336M390 148L403 333' +
    line(0, 420, 600, 420) +
    circle(104, 330, 44) +
    circle(104, 330, 36) +
    'M148 318C176 312 176 352 146 346',
  hatch:
    repeat(7, (row) =>
      line(
        216 + row * 1.9,
        172 + row * 27,
        306 + ((row * 31) % 30),
        166 + row * 27 - ((row * 31) % 30) * 0.07,
      ),
    ) +
    repeat(7, (row) => line(360 + row * 1.9, 164 + row * 27, 382 + row * 1.9, 162.4 + row * 27)) +
    repeat(7, (row) => line(400 + row * 1.9, 161 + row * 27, 414 + row * 1.9, 160 + row * 27)) +
    shadeEllipse([104, 330, 34, 34], 15) +
    wall(40, 430, 520, 16, 6),
}
