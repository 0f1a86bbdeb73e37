import { line, rectangle, repeat } from './engraving.ts'
import type { Layer } from './layer.ts'

/** Granite from `x1` to `x2`: a coping at `top`, and courses of stone down to the water at `foot`. */
export function quay(x1: number, x2: number, top: number, foot: number): Layer {
  const course = (foot - top - 4) / 2
  const stones = Math.ceil((x2 - x1) / 36)
  return {
    contour:
      rectangle(x1, top + 4, x2 - x1, foot - top - 4) + rectangle(x1 - 3, top, x2 - x1 + 6, 4),
    hatch:
      line(x1, top + 4 + course, x2, top + 4 + course) +
      repeat(stones, (index) => {
        const x = x1 + index * 36
        const [upper, lower] = [x + 18, x + 36]
        return (
          (upper < x2 ? line(upper, top + 4, upper, top + 4 + course) : '') +
          (lower < x2 ? line(lower, top + 4 + course, lower, foot) : '')
        )
      }),
  }
}
