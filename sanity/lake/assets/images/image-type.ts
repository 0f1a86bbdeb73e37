export type RasterType = 'jpg' | 'png' | 'webp' | 'gif' | 'avif'
export type ImageType = RasterType | 'svg'

export const mimeTypes: Record<ImageType, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

export function isImageType(value: unknown): value is ImageType {
  return typeof value === 'string' && Object.hasOwn(mimeTypes, value)
}

/** Detects the format from the first bytes; the type the caller declares is ignored. */
export function sniffImage(bytes: Buffer): ImageType | null {
  const ascii = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (ascii(0, 3) === '\xff\xd8\xff') return 'jpg'
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(ascii(0, 6))) return 'gif'
  if (ascii(4, 8) === 'ftyp' && /^avi[fs]/.test(ascii(8, 12))) return 'avif'
  return /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!doctype svg|svg|[\w-]+:svg)/i.test(ascii(0, 256))
    ? 'svg'
    : null
}
