/** An image of the lake, addressed through the site's own `/images/` route. */
export type Picture = {
  /** Site-relative address without parameters: `/images/<project>/<dataset>/<file>`. */
  src: string
  alt: string
  /** Pixels of what is shown: of the original, or of the editor's crop. */
  width: number
  height: number
  /** The part of the original that the editor kept, in its pixels; undefined: all of it. */
  crop?: { left: number; top: number }
  caption?: string
  credit?: string
  /** Focal point in fractions of the shown width and height, from the Studio's hotspot. */
  focus?: { x: number; y: number }
  /** Dominant colour, `#rrggbb`, shown until the image is there. */
  colour?: string
}
