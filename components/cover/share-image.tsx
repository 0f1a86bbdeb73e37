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
          padding: '64px 48px 64px 72px',
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 36 }}>
          <img src={toDataUrl(markSvg({ ink: gold }))} width={64} height={64} alt="" />
          <div style={{ marginLeft: 20 }}>{site}</div>
        </div>
        <div style={{ fontSize: titleSize(title), lineHeight: 1.18 }}>{title}</div>
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

function titleSize(title: string): number {
  if (title.length < 40) return 76
  return title.length < 90 ? 58 : 46
}
