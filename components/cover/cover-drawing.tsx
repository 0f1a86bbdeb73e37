import { drawingPath } from '#lib/format/drawings.ts'
import type { Drawing } from '#lib/format/drawings.ts'
import { paletteOf } from './palettes.ts'
import { canvas } from './setting.ts'

type Props = {
  drawing: Drawing
  /** True for the first picture of a page, which is fetched first. */
  priority?: boolean
  className?: string
}

/** The drawing of an article or a service without a photograph; decorative. */
export function CoverDrawing({ drawing, priority = false, className }: Props) {
  return (
    <img
      src={drawingPath(drawing)}
      alt=""
      {...canvas}
      className={`dimmed drawn ${className ?? ''}`}
      style={{ backgroundColor: paletteOf(drawing).paper }}
      {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
