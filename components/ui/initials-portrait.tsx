import { line, repeat } from '#components/cover/engraving.ts'

const [width, height] = [160, 200]
const oval = { rx: 62, ry: 82 }

/** The upper half; the lower one is its mirror image. */
const shading = repeat(13, (index) => {
  const y = height / 2 - 3 - index * 6
  const half = Math.round(oval.rx * Math.sqrt(1 - ((y - height / 2) / oval.ry) ** 2))
  return line(width / 2 - half, y, width / 2 + half, y)
})

/** The portrait of a person without a photograph: initials in an engraved oval. */
export function InitialsPortrait({ name, className }: { name: string; className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      // Lines have the same width at any size.
      className={`*:[vector-effect:non-scaling-stroke] bg-surface text-brass ${className ?? ''}`}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <ellipse cx={width / 2} cy={height / 2} {...oval} strokeWidth="1.3" />
      <ellipse cx={width / 2} cy={height / 2} rx={oval.rx + 5} ry={oval.ry + 5} strokeWidth="0.8" />
      <path d={shading} strokeWidth="0.6" opacity="0.45" />
      <path
        d={shading}
        strokeWidth="0.6"
        opacity="0.45"
        transform={`matrix(1 0 0 -1 0 ${height})`}
      />
      <text
        x={width / 2}
        y={height / 2 + 16}
        textAnchor="middle"
        stroke="none"
        className="fill-ink font-serif"
        fontSize="46"
      >
        {initials(name)}
      </text>
    </svg>
  )
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.charAt(0))
  return letters.slice(0, 2).join('')
}
