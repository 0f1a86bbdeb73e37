import { canvas, coverScene, horizon } from './scene.ts'

/** The engraved drawing that stands for an article without a photograph; says nothing itself. */
export function CoverDrawing({ slug, className }: { slug: string; className?: string }) {
  const { background, ink, sun, water, landmarks } = coverScene(slug)
  return (
    <svg
      viewBox={`0 0 ${canvas.width} ${canvas.height}`}
      preserveAspectRatio="xMidYMid slice"
      className={className}
      style={{ background, color: ink }}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={sun + water} strokeWidth="0.7" opacity="0.55" />
      {landmarks.map(({ drawing, scale }) => (
        <g key={scale} transform={`translate(${canvas.width / 2} ${horizon}) scale(${scale})`}>
          <path d={drawing.hatch} strokeWidth="0.6" opacity="0.7" />
          <path d={drawing.contour} strokeWidth="1.1" />
        </g>
      ))}
    </svg>
  )
}
