import { line, repeat } from '#components/cover/engraving.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import { parchment } from '#tools/demo-assets/plate.ts'
import type { Plate } from '#tools/demo-assets/plate.ts'
import { circle, rays, rectangle, shadeEllipse, wall } from '#tools/demo-assets/strokes.ts'

const [left, right] = [196, 404]

const under: Engraving = { contour: 'M200 22L462 54L420 418L158 386z', hatch: '' }

const sheet: Engraving = {
  contour:
    rectangle(172, 34, 256, 382) +
    rectangle(180, 42, 240, 366) +
    circle(300, 96, 36) +
    'M279 113L293 76L297 78L286 113zM321 113L307 76L303 78L314 113z',
  hatch:
    circle(300, 96, 32) +
    'M300 113V84M272 113H328' +
    repeat(2, (row) => line(276 + row * 5, 118 + row * 4, 324 - row * 5, 118 + row * 4)) +
    line(250, 150, 350, 150) +
    line(268, 157, 332, 157) +
    repeat(12, (row) => {
      const y = 184 + row * 12 + Math.floor(row / 4) * 10
      return line(left, y, row % 4 === 3 ? left + 90 + ((row * 37) % 70) : right, y)
    }) +
    line(left, 376, 282, 376),
}

/** A hand has signed over the line. */
const signature: Engraving = {
  contour:
    'M200 372C206 344 216 340 218 352C220 364 208 378 206 370C204 360 226 352 232 360C236 366 230 374 234 372C240 368 242 356 248 358C254 360 244 374 252 372C262 369 262 352 270 356C276 359 268 370 276 370C282 370 288 364 296 360',
  hatch: '',
}

const seal: Engraving[] = [
  { contour: 'M352 368L338 440L356 428L366 444L376 372z', hatch: line(346, 430, 362, 372) },
  { contour: 'M372 370L384 442L394 426L410 434L392 366z', hatch: line(404, 430, 382, 370) },
  { contour: circle(372, 358, 35), hatch: rays([372, 358], [27, 33], 36) },
  { contour: circle(372, 358, 25), hatch: shadeEllipse([372, 358, 24, 24], 13, [0.62, 1]) },
]

export const desk: Plate = {
  ...parchment,
  contour: '',
  // The wood of the table.
  hatch: wall(0, 6, 600, 444, 9),
  solids: [under, sheet, signature, ...seal],
  texts: [{ x: 372, y: 367, size: 26, text: 'Б' }],
}
