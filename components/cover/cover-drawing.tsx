import { Landmark, Strokes } from './landmark.tsx'
import { canvas, coverScene, horizonY, sky } from './scene.ts'

const air = sky(0, canvas.width, horizonY)

/**
 * The engraved drawing of an article without a photograph; decorative, hidden from screen readers.
 */
export function CoverDrawing({ slug, className }: { slug: string; className?: string }) {
  const { background, ink, sun, water, landmarks } = coverScene(slug)
  return (
    <svg
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      preserveAspectRatio="xMidYMid slice"
      className={`dimmed ${className ?? ''}`}
      style={{ background, color: ink }}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <Strokes d={air} opacity={0.17} />
      <Strokes d={sun} opacity={0.7} />
      <Strokes d={water} opacity={0.55} />
      {landmarks.map(({ drawing, scale }) => (
        <Landmark
          key={scale}
          drawing={drawing}
          x={canvas.width / 2}
          y={horizonY}
          scale={scale}
          paper={background}
        />
      ))}
    </svg>
  )
}
