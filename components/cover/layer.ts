import { curveOn, ellipse, repeat } from './engraving.ts'
import type { Engraving, Point } from './engraving.ts'

/** A thing in a drawing. It hides what is behind it: the inside of its contour is paper. */
export type Layer = Engraving & {
  /** The subject is gold; what surrounds it is ivory. */
  gold?: true
  /** Path data of the area that the hatching is cut to. */
  within?: string
  /** Path data, in units of the drawing, of the opening through which it is seen. */
  through?: string
  /** Lines without an inside: nothing is hidden. */
  open?: true
  /** Strokes of sky and wall, which stay far behind. */
  faint?: true
  /** Solid shapes, in the ink. */
  solid?: string
  /** An SVG transform. */
  place?: string
}

/** From the farthest to the nearest thing; in units of `canvas`. */
export type Layers = readonly Layer[]

/** The eye looks down a little: the height of a level circle, by its width. */
export const tilt = 0.2

/**
 * What a lathe makes: glasses, bells, pots. The profile is the right edge from the top down, as
 * pairs of radius and height; a pair given twice is a corner. The light comes from the left.
 */
export function turned(x: number, profile: readonly Point[]): Engraving {
  const right = profile.map(([r, y]): Point => [x + r, y])
  const left = profile.map(([r, y]): Point => [x - r, y]).toReversed()
  const [top = [0, 0], foot = [0, 0]] = [profile[0], profile.at(-1)]
  const [rim, base] = [arc(top[0]), arc(foot[0])]
  return {
    contour:
      `M${x + top[0]} ${top[1]}${curveOn(right)}${base}${x - foot[0]} ${foot[1]}` +
      `${curveOn(left)}${rim}${x + top[0]} ${top[1]}z` +
      (top[0] > 3 ? ellipse(x, top[1], top[0], top[0] * tilt) : ''),
    hatch: roundShade(x, profile),
  }
}

const arc = (radius: number) => `A${radius} ${(radius * tilt).toFixed(1)} 0 0 1 `

const strokeEvery = 4

/** Strokes around the right side of a turned thing. */
function roundShade(x: number, profile: readonly Point[]): string {
  const [top, foot] = [profile[0]?.[1] ?? 0, profile.at(-1)?.[1] ?? 0]
  return repeat(Math.floor((foot - top) / strokeEvery), (index) => {
    const y = top + (index + 0.5) * strokeEvery
    const radius = radiusAt(profile, y)
    if (radius < 4) return ''
    // Longer and shorter strokes take turns, so that the shade has no hard edge.
    const from = index % 2 === 0 ? 1.15 : 0.9
    const [dx, dy] = [radius * Math.cos(from), radius * tilt * Math.sin(from)]
    const sweep = `A${radius.toFixed(1)} ${(radius * tilt).toFixed(1)} 0 0 0 `
    return `M${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}${sweep}${(x + radius).toFixed(1)} ${y}`
  })
}

function radiusAt(profile: readonly Point[], y: number): number {
  const below = profile.findIndex(([, height]) => height >= y)
  const [end, start] = [profile[below], profile[below - 1]]
  if (!end || !start) return 0
  const share = end[1] === start[1] ? 0 : (y - start[1]) / (end[1] - start[1])
  return start[0] + (end[0] - start[0]) * share
}

/** The top of a box whose front edge runs from `x1` to `x2`: its back is narrower and higher. */
export function boxTop(x1: number, x2: number, y: number, depth: number): string {
  const back = (x: number) => (300 + (x - 300) * (1 - depth * 0.0012)).toFixed(1)
  const height = (y - depth * tilt).toFixed(1)
  return `M${x1} ${y}L${back(x1)} ${height}L${back(x2)} ${height}L${x2} ${y}z`
}
