import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseText } from '#lib/content/reshape/parse.ts'
import { fileFields, toFile } from '#lib/content/reshape/to-file.ts'
import { toPicture } from '#lib/content/reshape/to-picture.ts'
import type { Picture } from '#lib/content/view/picture.ts'
import { pictureFields } from './image-block.ts'

export const videoBlockFields = `_type == "videoBlock" => {
  title,
  description,
  video { ${fileFields} },
  poster { ${pictureFields} },
  captions { ${fileFields} },
  transcript
}`

export type VideoBlock = BlockFrame<'videoBlock'> & {
  title: string
  description?: string
  /** Site-relative address of the film. */
  src: string
  mimeType: 'video/mp4' | 'video/webm'
  poster?: Picture
  /** Site-relative address of the Russian captions, WebVTT. */
  captions?: string
  /** Paragraphs. */
  transcript: string[]
  /** ISO date and time. */
  uploadedAt?: string
}

const mimeTypes: Readonly<Partial<Record<string, VideoBlock['mimeType']>>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
}

export function toVideoBlock(result: BlockResult<'videoBlock'>): VideoBlock | undefined {
  const film = toFile(result.video)
  const mimeType = film && mimeTypes[film.extension]
  const title = parseText(result.title)
  if (!film || !mimeType || !title) return undefined
  const description = parseText(result.description)
  const poster = toPicture(result.poster)
  const captions = toFile(result.captions)
  return {
    ...toFrame(result),
    title,
    ...(description && { description }),
    src: film.src,
    mimeType,
    ...(poster && { poster }),
    ...(captions?.extension === 'vtt' && { captions: captions.src }),
    transcript: parseText(result.transcript)
      .split(/\n\s*\n/)
      .filter(Boolean),
    ...(film.uploadedAt && { uploadedAt: film.uploadedAt }),
  }
}
