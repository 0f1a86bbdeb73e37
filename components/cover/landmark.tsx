import type { Engraving } from './engraving.ts'

type Props = {
  drawing: Engraving
  /** Its position, in units of the drawing. */
  x: number
  y: number
  scale: number
  /** Colour of the paper, which hides what is behind. */
  paper: string
}

// Lines have the same width at any size, as in a print.
const thin = { vectorEffect: 'non-scaling-stroke' } as const

/** A building of the city, drawn as an engraving. */
export function Landmark({ drawing, x, y, scale, paper }: Props) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d={drawing.contour} fill={paper} stroke="none" />
      <path d={drawing.hatch} strokeWidth="0.65" opacity="0.75" style={thin} />
      <path d={drawing.contour} strokeWidth="1.1" style={thin} />
    </g>
  )
}

/** Strokes of sky, sun or water. */
export function Strokes({ d, opacity, stroke }: { d: string; opacity: number; stroke?: string }) {
  return <path d={d} strokeWidth="0.75" opacity={opacity} stroke={stroke} style={thin} />
}
