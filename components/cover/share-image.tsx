import { drawableText } from './drawable-text.ts'
import { canvas, coverScene, horizonY } from './scene.ts'

/** Size in pixels, which Open Graph consumers show without cropping. */
export const shareSize = { width: 1200, height: 630 }

/** The middle of the drawing, beside the title. */
const drawingWidth = 480
const margins = { left: 72, right: 48 }
const titleWidth = shareSize.width - drawingWidth - margins.left - margins.right
const viewWidth = (drawingWidth / shareSize.height) * canvas.height

/** The cover as a share image: site name, title, drawing. */
export function ShareImage({ slug, ...texts }: { slug: string; title: string; site: string }) {
  const { background, ink, water, landmarks } = coverScene(slug)
  const [title, site] = [drawableText(texts.title), drawableText(texts.site)]
  return (
    <div
      style={{
        ...shareSize,
        display: 'flex',
        background,
        color: ink,
        fontFamily: 'Playfair',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: shareSize.width - drawingWidth,
          padding: `64px ${margins.right}px 64px ${margins.left}px`,
        }}
      >
        <div style={{ fontSize: 36 }}>{site}</div>
        <div style={{ fontSize: titleSize(title), lineHeight: 1.18, wordBreak: 'break-word' }}>
          {title}
        </div>
      </div>
      <svg
        width={drawingWidth}
        height={shareSize.height}
        viewBox={`${(canvas.width - viewWidth) / 2} 0 ${viewWidth} ${canvas.height}`}
        fill="none"
        stroke={ink}
      >
        {/* Thinner than on a card: one unit of the drawing is two pixels of this picture. */}
        <path d={water} strokeWidth="0.5" opacity="0.55" />
        {landmarks.map(({ drawing, scale }) => (
          <g key={scale} transform={`translate(${canvas.width / 2} ${horizonY}) scale(${scale})`}>
            <path d={drawing.hatch} strokeWidth="0.45" opacity="0.75" />
            <path d={drawing.contour} strokeWidth="0.8" />
          </g>
        ))}
      </svg>
    </div>
  )
}

/** As large as the title fits into its column, its longest word on one line if it is one. */
function titleSize(title: string): number {
  const longest = Math.max(...title.split(/[\s-]+/).map(({ length }) => length))
  const forWord = Math.max(28, Math.floor(titleWidth / (longest * 0.62)))
  if (title.length < 40) return Math.min(76, forWord)
  return Math.min(title.length < 90 ? 58 : 46, forWord)
}
