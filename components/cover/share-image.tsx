import type { Drawing } from '#lib/format/drawings.ts'
import { drawableText } from './drawable-text.ts'
import { drawingSvg } from './drawing-svg.ts'
import { markSvg } from './mark.ts'
import { paletteOf } from './palettes.ts'
import { canvas } from './setting.ts'

/** Size in pixels, which Open Graph consumers show without cropping. */
export const shareSize = { width: 1200, height: 630 }

/** The middle of the drawing, beside the title. */
const drawingWidth = 480
const fullWidth = (shareSize.height / canvas.height) * canvas.width
const margins = { left: 72, right: 48 }
const titleWidth = shareSize.width - drawingWidth - margins.left - margins.right

type Props = { drawing: Drawing; title: string; site: string }

/** The share image of a page: mark and site name, title, drawing. */
export function ShareImage({ drawing, ...texts }: Props) {
  const { paper, ivory, gold } = paletteOf(drawing)
  const [title, site] = [drawableText(texts.title), drawableText(texts.site)]
  return (
    <div
      style={{
        ...shareSize,
        display: 'flex',
        background: paper,
        color: ivory,
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
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 36 }}>
          <img src={toDataUrl(markSvg({ ink: gold }))} width={64} height={64} alt="" />
          <div style={{ marginLeft: 20 }}>{site}</div>
        </div>
        <div style={{ fontSize: titleSize(title), lineHeight: 1.18, wordBreak: 'break-word' }}>
          {title}
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'center',
          width: drawingWidth,
          height: shareSize.height,
          overflow: 'hidden',
        }}
      >
        <img
          src={toDataUrl(drawingSvg(drawing))}
          width={fullWidth}
          height={shareSize.height}
          style={{ flexShrink: 0 }}
          alt=""
        />
      </div>
    </div>
  )
}

function toDataUrl(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

/** As large as the title fits into its column, its longest word on one line if it is one. */
function titleSize(title: string): number {
  const longest = Math.max(...title.split(/[\s-]+/).map(({ length }) => length))
  const forWord = Math.max(28, Math.floor(titleWidth / (longest * 0.62)))
  if (title.length < 40) return Math.min(76, forWord)
  return Math.min(title.length < 90 ? 58 : 46, forWord)
}
