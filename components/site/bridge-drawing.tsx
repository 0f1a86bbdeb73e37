import { bridge } from '#components/cover/drawings/city.ts'
import { canvas } from '#components/cover/setting.ts'

// Lines have the same width at any size, as in a print.
const thin = { vectorEffect: 'non-scaling-stroke' } as const

/** The raised bridge on error pages: drawn on the page's own paper, without a sky. */
export function BridgeDrawing() {
  return (
    <svg
      viewBox={`0 160 ${canvas.width} 180`}
      className="no-print mt-16 w-full text-brass"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {bridge.map(({ contour, hatch, open, faint, place }) =>
        faint ? null : (
          <g key={`${place}${contour}`} transform={place}>
            <path
              d={contour}
              fill={open ? 'none' : 'var(--color-paper)'}
              strokeWidth="1.2"
              style={thin}
            />
            <path d={hatch} strokeWidth="0.7" opacity="0.75" style={thin} />
          </g>
        ),
      )}
    </svg>
  )
}
