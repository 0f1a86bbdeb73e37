import { mapSize, petersburgMap, placeOnMap } from './petersburg-map.ts'
import type { Location } from '#lib/content/view/site.ts'

type Props = { location: Location; label: string }

/** The centre of Petersburg as an engraving, with the office in it; nothing for one elsewhere. */
export function OfficeMap({ location, label }: Props) {
  const place = placeOnMap(location)
  if (place === undefined) return null
  const { width, height } = mapSize
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="drawn-map h-auto w-full max-w-[36rem] border border-rule bg-surface"
      role="img"
      aria-label={label}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g stroke="var(--color-rule)" strokeWidth={2}>
        <Paths paths={petersburgMap.streets} />
      </g>
      <Water />
      <Admiralty />
      <Labels />
      <Pin {...place} />
    </svg>
  )
}

function Paths({ paths }: { paths: readonly string[] }) {
  return paths.map((path) => <path key={path} d={path} />)
}

/** How far from the bank each line runs, as on engraved maps, and how strong it is. */
const waterLines = [
  { inset: 0, strength: 1 },
  { inset: 4, strength: 0.55 },
  { inset: 8, strength: 0.3 },
] as const

/** Banks with lines along them. A line is what a narrower stroke of the ground leaves of a wider. */
function Water() {
  const { rivers, canals } = petersburgMap
  return (
    <>
      <g stroke="var(--color-field)" strokeWidth={4.2}>
        <Paths paths={canals} />
      </g>
      <g stroke="var(--color-surface)" strokeWidth={1.8}>
        <Paths paths={canals} />
      </g>
      {waterLines.map(({ inset, strength }) => (
        <g key={inset}>
          <g stroke="var(--color-field)" opacity={strength}>
            {rivers.map(({ path, width }) => (
              <path key={path} d={path} strokeWidth={width - 2 * inset} />
            ))}
          </g>
          <g stroke="var(--color-surface)">
            {rivers.map(({ path, width }) => (
              <path key={path} d={path} strokeWidth={width - 2 * inset - 2.4} />
            ))}
          </g>
        </g>
      ))}
    </>
  )
}

/** Its two wings and the tower with the spire. */
function Admiralty() {
  return (
    <path
      d="M-15 0v-7h11v-5h2l2-17 2 17h2v5h11v7z"
      transform="translate(233 190)"
      fill="var(--color-surface)"
      stroke="var(--color-ink)"
      strokeWidth={1.3}
    />
  )
}

const labels = [
  { text: 'Нева', x: 440, y: 61, turn: -12, spacing: 4 },
  { text: 'Малая Нева', x: 136, y: 63, turn: 11, spacing: 0 },
  { text: 'Большая Нева', x: 64, y: 242, turn: -49, spacing: 0 },
  { text: 'Адмиралтейство', x: 246, y: 211, turn: 0, spacing: 0 },
  { text: 'Мойка', x: 244, y: 252, turn: -32, spacing: 0 },
  { text: 'Фонтанка', x: 278, y: 340, turn: -33, spacing: 0 },
  { text: 'Невский проспект', x: 482, y: 245, turn: 20, spacing: 0 },
] as const

/** Larger in the units of the drawing where it is small. */
function Labels() {
  return (
    <g
      className="font-serif text-[21px] italic lg:text-[19px]"
      fill="var(--color-ink)"
      stroke="var(--color-surface)"
      strokeWidth={4}
      paintOrder="stroke"
      textAnchor="middle"
    >
      {labels.map(({ text, x, y, turn, spacing }) => (
        <text
          key={text}
          transform={`translate(${x} ${y}) rotate(${turn})`}
          letterSpacing={spacing || undefined}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

/** Round, so that it covers no more than the house: the tip of a drop would hide the river. */
function Pin({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} stroke="var(--color-accent)" strokeWidth={2.2}>
      <circle r={9} fill="var(--color-paper)" />
      <circle r={3.6} fill="var(--color-accent)" stroke="none" />
    </g>
  )
}
