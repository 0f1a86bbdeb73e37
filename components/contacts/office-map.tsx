import { type MapLine, mapSize, petersburgMap, placeOnMap } from './petersburg-map.ts'
import type { Location } from '#lib/content/view/site.ts'

type Props = { location: Location; label: string }

/** The centre of Petersburg as a drawing, with the office in it; nothing for an office elsewhere. */
export function OfficeMap({ location, label }: Props) {
  const place = placeOnMap(location)
  if (place === undefined) return null
  const { width, height } = mapSize
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full border border-rule bg-surface"
      role="img"
      aria-label={label}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g className="text-rule">
        <Lines lines={petersburgMap.streets} width={3} />
      </g>
      <g className="text-field" opacity={0.55}>
        <Lines lines={petersburgMap.canals} width={6} />
      </g>
      <g className="text-field">
        <Lines lines={petersburgMap.neva} width={34} />
      </g>
      <g className="text-surface">
        <Lines lines={petersburgMap.neva} width={30} />
      </g>
      <g className="text-field" opacity={0.35}>
        <Lines lines={petersburgMap.neva} width={1.5} />
      </g>
      <Pin {...place} />
    </svg>
  )
}

function Lines({ lines, width }: { lines: readonly MapLine[]; width: number }) {
  return lines.map(({ name, points }) => (
    <polyline key={name} points={points} strokeWidth={width} />
  ))
}

function Pin({ x, y }: { x: number; y: number }) {
  return (
    <g className="text-accent" transform={`translate(${x} ${y})`} strokeWidth={4}>
      <path d="M0 0C-6-18-24-28-24-48a24 24 0 0 1 48 0C24-28 6-18 0 0Z" fill="var(--color-paper)" />
      <circle cy={-48} r={8} fill="currentColor" stroke="none" />
    </g>
  )
}
