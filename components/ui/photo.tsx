import type { Picture } from '#lib/content/view/picture.ts'
import { pictureSources } from '#lib/format/picture-sources.ts'

type Props = {
  picture: Picture
  /** The width it takes on the page, as the `sizes` attribute. */
  sizes: string
  /** Crops to this width / height. */
  ratio?: number
  /** True for the picture a page opens with: it is fetched first. */
  priority?: boolean
  className?: string
}

/** A picture of the lake in the width the screen needs, on its own colour until it is there. */
export function Photo({ picture, sizes, ratio, priority = false, className }: Props) {
  const { alt, width, height, colour, focus } = picture
  return (
    <img
      {...pictureSources(picture, ratio)}
      sizes={sizes}
      alt={alt}
      width={width}
      height={ratio ? Math.round(width / ratio) : height}
      className={`dimmed ${className ?? ''}`}
      style={{
        ...(colour && { backgroundColor: colour }),
        ...(focus && !ratio && { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }),
      }}
      {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
