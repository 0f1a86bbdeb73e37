import { line, repeat } from '#components/cover/engraving.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import { admiralty, bridge, fortress, lantern } from '#components/cover/landmarks.ts'

const horizon = 220

const landmarks: { drawing: Engraving; x: number; scale: number }[] = [
  { drawing: lantern, x: 168, scale: 0.46 },
  { drawing: admiralty, x: 570, scale: 0.72 },
  { drawing: bridge, x: 1150, scale: 0.98 },
  { drawing: fortress, x: 1150, scale: 0.62 },
]

const water = repeat(9, (row) => {
  const y = horizon + 5 + row ** 1.4 * 2.6
  return repeat(20, (index) => {
    const x = index * 84 + ((row * 47 + index * 29) % 61) - 30
    return line(x, y, x + 20 + ((row * 13 + index * 7) % 31) + row * 4, y)
  })
})

/** The Neva with its embankments, as one engraved line across the page. */
export function Panorama() {
  return (
    <svg
      viewBox="0 0 1440 280"
      preserveAspectRatio="xMaxYMax slice"
      className="block h-44 w-full text-brass sm:h-56 lg:h-auto"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={water} strokeWidth="0.7" opacity="0.6" />
      {landmarks.map(({ drawing, x, scale }) => (
        <g key={`${x} ${scale}`} transform={`translate(${x} ${horizon}) scale(${scale})`}>
          <path d={drawing.hatch} strokeWidth="0.8" opacity="0.75" />
          <path d={drawing.contour} strokeWidth="1.4" />
        </g>
      ))}
    </svg>
  )
}
