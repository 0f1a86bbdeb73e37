/**
 * Lines of a drawing as SVG path data: `contour` bounds things, `hatch` shades them. One unit is
 * about a pixel of a drawing 600 units wide; down is positive.
 */
export type Engraving = { contour: string; hatch: string }

export type Point = readonly [x: number, y: number]

const round = (value: number) => Number(value.toFixed(1))

const pair = ([x, y]: Point) => `${round(x)} ${round(y)}`

export function path(...points: readonly Point[]): string {
  return `M${points.map(pair).join('L')}`
}

export function polygon(...points: readonly Point[]): string {
  return `${path(...points)}z`
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  const start = `M${round(x1)} ${round(y1)}`
  // Most strokes are level or upright; the short forms halve the drawing.
  if (y1 === y2) return `${start}h${round(x2 - x1)}`
  if (x1 === x2) return `${start}v${round(y2 - y1)}`
  return path([x1, y1], [x2, y2])
}

/** A smooth line through the points; a point given twice is a corner. */
export function curve(...points: readonly Point[]): string {
  const [first] = points
  return first ? `M${pair(first)}${curveOn(points)}` : ''
}

/** A smooth line on from the first point, to the others: a Catmull-Rom spline as Bézier curves. */
export function curveOn(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((end, index) => {
      const start = points[index] ?? end
      const [before, after] = [points[index - 1] ?? start, points[index + 2] ?? end]
      if (start[0] === end[0] && start[1] === end[1]) return ''
      const leave: Point = [
        start[0] + (end[0] - before[0]) / 6,
        start[1] + (end[1] - before[1]) / 6,
      ]
      const arrive: Point = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
      return `C${pair(leave)} ${pair(arrive)} ${pair(end)}`
    })
    .join('')
}

/** A rectangle by its upper left corner. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

/** A rectangle by its middle, its foot, its width and its height. */
export function block(x: number, foot: number, width: number, height: number): string {
  const left = round(x - width / 2)
  return `M${left} ${round(foot)}v${round(-height)}h${round(width)}v${round(height)}z`
}

/** A rectangle with round corners, by its upper left corner. */
export function roundedBlock(x: number, y: number, width: number, height: number, r: number) {
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [across, down] = [round(width - 2 * r), round(height - 2 * r)]
  return (
    `M${round(x + r)} ${round(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}` +
    `h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`
  )
}

/** The upper half of an ellipse that stands on `y`. */
export function arch(x: number, y: number, rx: number, ry = rx): string {
  return `M${round(x - rx)} ${round(y)}a${round(rx)} ${round(ry)} 0 0 1 ${round(2 * rx)} 0`
}

export function ellipse(x: number, y: number, rx: number, ry = rx): string {
  const half = (width: number) => `a${round(rx)} ${round(ry)} 0 1 0 ${round(width)} 0`
  return `M${round(x - rx)} ${round(y)}${half(2 * rx)}${half(-2 * rx)}z`
}

export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** Draws the right side and its mirror image. */
export function symmetric(draw: (side: 1 | -1) => string): string {
  return draw(1) + draw(-1)
}

/** Upright strokes from `x1` to `x2`, the way engravers shade a wall. */
export function shade(x1: number, x2: number, foot: number, height: number, count: number): string {
  const step = (x2 - x1) / count
  return repeat(count, (index) => {
    const x = x1 + step * (index + 0.5)
    return line(x, foot, x, foot - height)
  })
}

/** Slanted strokes over a rectangle, the shade of what has no form of its own. */
export function slanted(x: number, y: number, width: number, height: number, step = 5): string {
  return repeat(Math.floor((width + height) / step), (index) => {
    const at = (index + 0.5) * step
    const [left, top] = [Math.max(0, at - height), Math.max(0, at - width)]
    return line(x + left, y + at - left, x + at - top, y + top)
  })
}

/** Level strokes over a rectangle, each with a break that looks drawn by hand. */
export function grain(x: number, y: number, width: number, height: number, step = 7): string {
  return repeat(Math.floor(height / step), (row) => {
    const at = x + width * (((row * 53 + 31) % 97) / 97)
    const level = y + (row + 0.5) * step
    return line(x, level, at - 5, level) + line(at + 5, level, x + width, level)
  })
}

/** Strokes from the middle outwards, as on a dial; the first points up. */
export function rays(x: number, y: number, inner: number, outer: number, count: number): string {
  return repeat(count, (index) => {
    const angle = (2 * Math.PI * index) / count
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
    return line(x + dx * inner, y + dy * inner, x + dx * outer, y + dy * outer)
  })
}

/** A disc filled with level strokes, denser towards its foot: the sun of the white nights. */
export function sun(x: number, y: number, radius: number): string {
  const strokes = 13
  return repeat(strokes, (index) => {
    const height = radius * (1 - 2 * ((index + 1) / (strokes + 1)) ** 0.8)
    const half = Math.sqrt(radius ** 2 - height ** 2)
    return line(x - half, y - height, x + half, y - height)
  })
}
