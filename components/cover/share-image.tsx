import type { CSSProperties } from 'react'
import type { CoverSize } from '#lib/format/cover-files.ts'
import type { Drawing } from '#lib/format/drawings.ts'
import { drawableText } from './drawable-text.ts'
import { drawingSvg } from './drawing-svg.ts'
import { markSvg } from './mark.ts'
import { paletteOf } from './palettes.ts'
import { canvas } from './setting.ts'

type Props = { drawing: Drawing; title: string; site: string; size: CoverSize }

/**
 * A drawn picture of a page: mark and site name, title, drawing. In wide pictures the drawing stands
 * beside the texts, in others above them.
 */
export function ShareImage({ drawing, size, ...texts }: Props) {
  const { paper, ivory, gold } = paletteOf(drawing)
  const [title, site] = [drawableText(texts.title), drawableText(texts.site)]
  const { direction, seen, text } = arrange(size)
  return (
    <div
      style={{
        ...size,
        display: 'flex',
        flexDirection: direction,
        background: paper,
        color: ivory,
        fontFamily: 'Playfair',
      }}
    >
      <div
        style={{
          ...text.box,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          padding: text.padding,
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center', fontSize: 36 }}>
          <img src={toDataUrl(markSvg({ ink: gold }))} width={64} height={64} alt="" />
          <div style={{ marginLeft: 20 }}>{site}</div>
        </div>
        <div
          style={{
            fontSize: titleSize(title, text.width),
            lineHeight: 1.18,
            wordBreak: 'break-word',
          }}
        >
          {title}
        </div>
      </div>
      <div style={{ ...seen.box, ...centred, overflow: 'hidden' }}>
        <img
          src={toDataUrl(drawingSvg(drawing))}
          {...seen.whole}
          style={{ flexShrink: 0 }}
          alt=""
        />
      </div>
    </div>
  )
}

const centred: CSSProperties = { display: 'flex', justifyContent: 'center', alignItems: 'center' }

/** The part of a drawing that holds its subject (`setting.ts`), in its own units. */
const subject = { width: 344, height: 256, tallest: 316 }

/** Where the drawing and the texts of a picture stand, and how large. */
function arrange({ width, height }: CoverSize) {
  if (width / height > 1.5) {
    const [drawn, left, right] = [Math.round((height / canvas.height) * subject.width), 72, 48]
    return {
      direction: 'row' as const,
      seen: {
        box: { width: drawn, height },
        whole: { width: (height / canvas.height) * canvas.width, height },
      },
      text: {
        box: { width: width - drawn },
        padding: `64px ${right}px 64px ${left}px`,
        width: width - drawn - left - right,
      },
    }
  }
  const scale = width / canvas.width
  const band = Math.min(subject.tallest, Math.max(subject.height, (height / scale) * 0.52))
  const drawn = Math.round(band * scale)
  return {
    direction: 'column-reverse' as const,
    seen: { box: { width, height: drawn }, whole: { width, height: canvas.height * scale } },
    text: {
      box: { height: height - drawn },
      padding: '48px 72px 56px',
      width: width - 2 * 72,
    },
  }
}

function toDataUrl(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}

/** As large as the title fits into its column of `width` pixels, its longest word on one line if it is one. */
function titleSize(title: string, width: number): number {
  const longest = Math.max(...title.split(/[\s-]+/).map(({ length }) => length))
  const forWord = Math.max(28, Math.floor(width / (longest * 0.62)))
  if (title.length < 40) return Math.min(76, forWord)
  if (title.length < 90) return Math.min(58, forWord)
  return Math.min(title.length < 150 ? 46 : 40, forWord)
}
