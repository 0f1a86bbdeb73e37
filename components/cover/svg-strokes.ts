import type { Engraving } from './engraving.ts'

type Place = {
  x: number
  y: number
  scale: number
  /** How the paper, which hides what is behind, is filled: an attribute. */
  paper: string
}

/** A building of the city as SVG text, drawn as an engraving. */
export function building({ contour, hatch }: Engraving, { x, y, scale, paper }: Place): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    `<path d="${contour}" ${paper} stroke="none"/>` +
    strokes(hatch, 0.65, 0.75) +
    strokes(contour, 1.1, 1) +
    '</g>'
  )
}

/** Lines of one width and opacity; they have the same width at any size, as in a print. */
export function strokes(d: string, width: number, opacity: number, attributes = ''): string {
  if (d === '') return ''
  return `<path d="${d}" stroke-width="${width}" opacity="${opacity}" vector-effect="non-scaling-stroke"${attributes}/>`
}
