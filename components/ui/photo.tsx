import { isPaperOfDrawing } from '#components/cover/palettes.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { pictureSources } from '#lib/format/picture-sources.ts'

type Props = {
  picture: Picture
  /** The displayed width, as the `sizes` attribute. */
  sizes: string
  /** Crops to this width / height. */
  ratio?: number
  /** True for the first picture of a page, which is fetched first. */
  priority?: boolean
  className?: string
}

/**
 * A picture of the lake in the width the screen needs, on its dominant colour while it loads. On
 * paper a picture of one of the site's drawings is dark lines, as the drawing itself.
 */
export function Photo({ picture, sizes, ratio, priority = false, className }: Props) {
  const { alt, width, height, colour, focus } = picture
  return (
    <img
      {...pictureSources(picture, ratio)}
      sizes={sizes}
      alt={alt}
      width={width}
      height={ratio ? Math.round(width / ratio) : height}
      className={`dimmed ${isPaperOfDrawing(colour) ? 'drawn ' : ''}${className ?? ''}`}
      style={{
        ...(colour && { backgroundColor: colour }),
        ...(focus && !ratio && { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }),
      }}
      {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
