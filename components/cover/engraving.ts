/**
 * A drawing in two weights of line, as SVG path data. Landmarks stand on y = 0 around x = 0, up is
 * negative; one unit is about a pixel of a drawing 600 units wide.
 */
export type Engraving = { contour: string; hatch: string }

const round = (value: number) => Number(value.toFixed(1))

export function path(...points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  const start = `M${round(x1)} ${round(y1)}`
  // Most strokes are level or upright; the short forms halve the drawing.
  if (y1 === y2) return `${start}h${round(x2 - x1)}`
  if (x1 === x2) return `${start}v${round(y2 - y1)}`
  return path([x1, y1], [x2, y2])
}

/** A rectangle by its middle, its foot, its width and its height. */
export function block(x: number, foot: number, width: number, height: number): string {
  const left = round(x - width / 2)
  return `M${left} ${round(foot)}v${round(-height)}h${round(width)}v${round(height)}z`
}

/** The upper half of an ellipse that stands on `y`. */
export function arch(x: number, y: number, rx: number, ry = rx): string {
  return `M${round(x - rx)} ${round(y)}a${round(rx)} ${round(ry)} 0 0 1 ${round(2 * rx)} 0`
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

/** A disc filled with level strokes, denser towards its foot: the sun of the white nights. */
export function sun(x: number, y: number, radius: number): string {
  const strokes = 13
  return repeat(strokes, (index) => {
    const height = radius * (1 - 2 * ((index + 1) / (strokes + 1)) ** 0.8)
    const half = Math.sqrt(radius ** 2 - height ** 2)
    return line(x - half, y - height, x + half, y - height)
  })
}
