import { line, repeat } from '#components/cover/engraving.ts'

/** Strokes that only the demo plates need; each returns SVG path data. */

export function circle(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius)
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** Level strokes that fill an ellipse from `from` to `to` (fractions of its width). */
export function shadeEllipse(
  [x, y, rx, ry]: readonly [x: number, y: number, rx: number, ry: number],
  count: number,
  [from, to]: readonly [from: number, to: number] = [0, 1],
): string {
  return repeat(count, (index) => {
    const height = ry * (1 - (2 * (index + 0.5)) / count)
    const half = rx * Math.sqrt(1 - (height / ry) ** 2)
    return line(x - half + 2 * half * from, y - height, x - half + 2 * half * to, y - height)
  })
}

/** Strokes from the middle outwards, as on a dial. */
export function rays(
  [x, y]: readonly [x: number, y: number],
  [inner, outer]: readonly [inner: number, outer: number],
  count: number,
): string {
  return repeat(count, (index) => {
    const angle = (2 * Math.PI * index) / count
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    return line(x + dx * inner, y + dy * inner, x + dx * outer, y + dy * outer)
  })
}

/** Level strokes over a rectangle, with breaks that look drawn by hand. */
export function wall(x: number, y: number, width: number, height: number, step = 7): string {
  return repeat(Math.floor(height / step), (row) => {
    const gap = ((row * 53) % 97) / 97
    const at = x + width * gap
    return (
      line(x, y + row * step, at - 6, y + row * step) +
      line(at + 6, y + row * step, x + width, y + row * step)
    )
  })
}
