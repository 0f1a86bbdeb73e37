import { Landmark, Strokes } from '#components/cover/landmark.tsx'
import { bridge, fortress } from '#components/cover/landmarks.ts'
import { canvas, coverScene, horizonY } from '#components/cover/scene.ts'

const { water } = coverScene('bridge')

/** The drawn bridge on error pages. */
export function BridgeDrawing() {
  const middle = { x: canvas.width / 2, y: horizonY, paper: 'var(--color-paper)' }
  return (
    <svg
      viewBox={`0 100 ${canvas.width} 180`}
      className="no-print mt-16 w-full text-brass"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <Strokes d={water} opacity={0.6} />
      <Landmark drawing={fortress} scale={0.56} {...middle} />
      <Landmark drawing={bridge} scale={1} {...middle} />
    </svg>
  )
}
