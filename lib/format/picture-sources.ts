const widths = [480, 768, 1080, 1440, 1920]

/**
 * `src` and `srcSet` of a picture of the lake, in the widths that make sense for its own.
 * `ratio` (width / height) asks the image pipeline for a crop.
 */
export function pictureSources(
  picture: { src: string; width: number; focus?: { x: number; y: number } },
  ratio?: number,
): { src: string; srcSet: string } {
  const { src, width, focus } = picture
  const smaller = widths.filter((candidate) => candidate < width)
  const sizes = smaller.length < widths.length ? [...smaller, width] : smaller
  const address = (at: number) => `${src}?${parameters(at, ratio, focus)}`
  return {
    src: address(Math.min(width, 1080)),
    srcSet: sizes.map((at) => `${address(at)} ${at}w`).join(', '),
  }
}

function parameters(
  width: number,
  ratio: number | undefined,
  focus: { x: number; y: number } | undefined,
): URLSearchParams {
  return new URLSearchParams({
    w: String(width),
    auto: 'format',
    ...(ratio ? { h: String(Math.round(width / ratio)), fit: 'crop' } : { fit: 'max' }),
    ...(ratio && focus && { crop: 'focalpoint', 'fp-x': String(focus.x), 'fp-y': String(focus.y) }),
  })
}
