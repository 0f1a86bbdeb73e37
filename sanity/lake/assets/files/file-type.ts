import { mimeTypes, sniffImage } from '#lake/assets/images/image-type.ts'

export type FileType = {
  mimeType: string
  /** Shown by browsers; anything else is a download. */
  isShown: boolean
}

/** How many leading bytes identify the type of a file. */
export const headLength = 512

const ascii = (head: Buffer, start: number, end: number) => head.toString('latin1', start, end)
const isMp4 = (head: Buffer) => ascii(head, 4, 8) === 'ftyp'
const isOgg = (head: Buffer) => ascii(head, 0, 4) === 'OggS'
const isText = (head: Buffer) => !head.includes(0)

/** Types that browsers may show, by extension; the content must match. */
const shown: Record<string, { mimeType: string; is: (head: Buffer) => boolean }> = {
  pdf: { mimeType: 'application/pdf', is: (head) => ascii(head, 0, 5) === '%PDF-' },
  mp4: { mimeType: 'video/mp4', is: isMp4 },
  m4v: { mimeType: 'video/mp4', is: isMp4 },
  webm: {
    mimeType: 'video/webm',
    is: (head) => ascii(head, 0, 4) === '\x1a\x45\xdf\xa3',
  },
  mp3: {
    mimeType: 'audio/mpeg',
    is: (head) => /^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/.test(ascii(head, 0, 3)),
  },
  m4a: { mimeType: 'audio/mp4', is: isMp4 },
  ogg: { mimeType: 'audio/ogg', is: isOgg },
  oga: { mimeType: 'audio/ogg', is: isOgg },
  opus: { mimeType: 'audio/ogg', is: isOgg },
  wav: {
    mimeType: 'audio/wav',
    is: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WAVE',
  },
  flac: { mimeType: 'audio/flac', is: (head) => ascii(head, 0, 4) === 'fLaC' },
  vtt: {
    mimeType: 'text/vtt; charset=utf-8',
    is: (head) => /^(\xef\xbb\xbf)?WEBVTT/.test(ascii(head, 0, 9)) && isText(head),
  },
  txt: { mimeType: 'text/plain; charset=utf-8', is: isText },
}

/** Downloads that keep their MIME type; browsers run none of them. */
const downloadTypes: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The type of a file by extension and first bytes; the type the caller declares is ignored. */
export function toFileType(extension: string, head: Buffer): FileType {
  const known = Object.hasOwn(shown, extension) ? shown[extension] : undefined
  if (known?.is(head)) return { mimeType: known.mimeType, isShown: true }
  const image = sniffImage(head)
  if (image !== null && image !== 'svg' && image === extension.replace('jpeg', 'jpg')) {
    return { mimeType: mimeTypes[image], isShown: true }
  }
  const download = Object.hasOwn(downloadTypes, extension) ? downloadTypes[extension] : undefined
  return { mimeType: download ?? 'application/octet-stream', isShown: false }
}

/** The extension of the original name, or the one for the content; `bin` when both are unknown. */
export function toExtension(filename: string | undefined, head: Buffer): string {
  const named = /\.([a-z0-9]{1,10})$/i.exec(filename ?? '')?.[1]
  if (named !== undefined) return named.toLowerCase()
  const image = sniffImage(head)
  if (image !== null) return image
  const certain = ['pdf', 'mp4', 'webm', 'ogg', 'wav', 'flac', 'mp3', 'vtt']
  return certain.find((extension) => shown[extension]?.is(head)) ?? 'bin'
}
