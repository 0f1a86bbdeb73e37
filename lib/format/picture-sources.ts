const widths = [480, 768, 1080, 1440, 1920]

type Source = {
  src: string
  width: number
  height: number
  crop?: { left: number; top: number }
  focus?: { x: number; y: number }
}

/**
 * `src` and `srcSet` of a picture of the lake, in the widths that make sense for its own.
 * `ratio` (width / height) asks the image pipeline for a crop.
 */
export function pictureSources(picture: Source, ratio?: number): { src: string; srcSet: string } {
  const smaller = widths.filter((candidate) => candidate < picture.width)
  const sizes = smaller.length < widths.length ? [...smaller, picture.width] : smaller
  const address = (at: number) => {
    return `${picture.src}?${parameters(at, ratio, picture.focus)}${rectangle(picture, '&')}`
  }
  return {
    src: address(Math.min(picture.width, 1080)),
    srcSet: sizes.map((at) => `${address(at)} ${at}w`).join(', '),
  }
}

/** The picture at its full size with the editor's crop, for clients that scale it themselves. */
export function pictureAddress(picture: Source): string {
  return `${picture.src}${rectangle(picture, '?')}`
}

/** The largest crop of `ratio` (width / height) that enlarges nothing, at most 1,200 pixels wide. */
export function pictureCrop(picture: Source, ratio: number): string {
  const width = Math.floor(Math.min(1200, picture.width, picture.height * ratio))
  return `${picture.src}?${parameters(width, ratio, picture.focus)}${rectangle(picture, '&')}`
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

// Commas stay unescaped: a comma in a srcset ends a candidate only before white space.
function rectangle({ crop, width, height }: Source, separator: '?' | '&'): string {
  return crop === undefined ? '' : `${separator}rect=${[crop.left, crop.top, width, height].join()}`
}
