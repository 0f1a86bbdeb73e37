import { line, repeat, sun } from '#components/cover/engraving.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import { Landmark, Strokes } from '#components/cover/landmark.tsx'
import { admiralty, bridge, cathedral, fortress } from '#components/cover/landmarks.ts'
import { sky } from '#components/cover/scene.ts'

const [width, height, horizonY] = [1440, 390, 280]

/** From the farthest to the nearest. */
const landmarks: { drawing: Engraving; x: number; scale: number }[] = [
  { drawing: admiralty, x: 452, scale: 0.72 },
  { drawing: cathedral, x: 150, scale: 0.66 },
  { drawing: fortress, x: 1080, scale: 0.7 },
  { drawing: bridge, x: 1080, scale: 1.2 },
]

const water = repeat(13, (row) => {
  const y = horizonY + 6 + row ** 1.45 * 2.9
  return repeat(22, (index) => {
    const x = index * 76 + ((row * 47 + index * 29) % 61) - 40
    return line(x, y, x + 18 + ((row * 13 + index * 7) % 31) + row * 4, y)
  })
})

const air = sky(0, width, horizonY)

const whiteNight = sun(770, 128, 34)

/** The Neva with its embankments, engraved across the page on a night sky. */
export function Panorama() {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMaxYMax slice"
      className="block h-56 w-full text-night-accent sm:h-80 lg:h-auto"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <defs>
        {/* The strokes of the sky fade into the night above the roofs. */}
        <linearGradient id="dusk" gradientUnits="userSpaceOnUse" x1="0" y1="40" x2="0" y2="240">
          <stop offset="0" stopColor="currentColor" stopOpacity="0" />
          <stop offset="1" stopColor="currentColor" />
        </linearGradient>
      </defs>
      <Strokes d={air} opacity={0.3} stroke="url(#dusk)" />
      <Strokes d={whiteNight} opacity={0.8} />
      <Strokes d={water} opacity={0.5} />
      {landmarks.map(({ drawing, x, scale }) => (
        <Landmark
          key={`${x} ${scale}`}
          drawing={drawing}
          x={x}
          y={horizonY}
          scale={scale}
          paper="var(--color-night)"
        />
      ))}
    </svg>
  )
}
