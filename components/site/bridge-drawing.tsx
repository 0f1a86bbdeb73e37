import { bridge } from '#components/cover/landmarks.ts'
import { canvas, horizon } from '#components/cover/scene.ts'

/** The drawn bridge under pages that lead nowhere. */
export function BridgeDrawing() {
  return (
    <svg
      viewBox={`0 100 ${canvas.width} 150`}
      className="mt-16 w-full text-brass"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <g transform={`translate(${canvas.width / 2} ${horizon})`}>
        <path d={bridge.hatch} strokeWidth="0.5" opacity="0.7" />
        <path d={bridge.contour} strokeWidth="0.8" />
      </g>
    </svg>
  )
}
