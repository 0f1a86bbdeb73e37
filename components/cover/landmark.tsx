import type { Engraving } from './engraving.ts'

type Props = {
  drawing: Engraving
  /** Where it stands, in the units of the drawing it is part of. */
  x: number
  y: number
  scale: number
  /** Colour of the paper: it hides what stands behind. */
  paper: string
}

// Lines are as thin on a wide screen as on a card, as on a print.
const thin = { vectorEffect: 'non-scaling-stroke' } as const

/** A building of the city, as an engraver would draw it. */
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
