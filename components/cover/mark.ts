import { polygon, rectangle, symmetric } from './engraving.ts'

/**
 * The one sign of the house: the raised bridge, the spire between its leaves, the river. Favicon,
 * touch icon, logo, seals and share pictures show it; `npm run icons` makes the files. Solid shapes
 * around (0, 0), inside a circle of radius 44.
 */
export const mark =
  symmetric((side) =>
    polygon([side * 38, 14], [side * 26, 14], [side * 9, -22], [side * 15, -25]),
  ) +
  polygon([-4.5, 14], [-2, -20], [0, -42], [2, -20], [4.5, 14]) +
  rectangle(-40, 19, 80, 5) +
  rectangle(-27, 29, 54, 4) +
  rectangle(-14, 38, 28, 3.5)

/** Half the width of an icon of which a launcher keeps a circle of 80 % (W3C, "maskable"). */
export const maskableHalf = 64

type Look = {
  ink: string
  /** The colour behind it; none: transparent. */
  paper?: string
  /** Size of the square around it, whose half is 50 by default. */
  half?: number
  /** Radius of the corners of the paper, in the same units. */
  corner?: number
}

/** The mark as a square SVG file. */
export function markSvg({ ink, paper, half = 50, corner = 0 }: Look): string {
  const size = 2 * half
  const ground = paper
    ? `<rect x="${-half}" y="${-half}" width="${size}" height="${size}" rx="${corner}" fill="${paper}"/>`
    : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"` +
    ` viewBox="${-half} ${-half} ${size} ${size}">${ground}<path fill="${ink}" d="${mark}"/></svg>`
  )
}
