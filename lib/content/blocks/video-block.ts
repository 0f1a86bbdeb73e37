import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { lineNodes, link, paragraph, plain, titleNodes } from '#lib/content/markdown/nodes.ts'
import { fileFields, pictureFields } from '#lib/content/queries/fields.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toFile } from '#lib/content/reshape/parts/to-file.ts'
import { toPicture } from '#lib/content/reshape/parts/to-picture.ts'
import type { Film } from '#lib/content/view/parts/block-facts.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const videoBlockFields = `_type == "videoBlock" => {
  title,
  description,
  video { ${fileFields} },
  poster { ${pictureFields} },
  captions { ${fileFields} },
  transcript
}`

export type VideoBlock = BlockFrame<'videoBlock'> &
  Film & {
    /** Site-relative address of the Russian captions, WebVTT. */
    captions?: string
    /** Paragraphs. */
    transcript: string[]
  }

const mimeTypes: Readonly<Partial<Record<string, Film['mimeType']>>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
}

export const videoBlock: BlockDefinition<VideoBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'description', 'transcript'],
  toView,
  toMarkdown: (block, resolve) => [
    ...titleNodes(block),
    ...lineNodes(block.description),
    paragraph(link('Смотреть видео', resolve(block.src))),
    ...block.transcript.map((text) => paragraph(plain(text))),
  ],
  facts: (film) => ({ films: [film] }),
}

function toView(stored: StoredBlock<'videoBlock'>): VideoBlock | undefined {
  const film = toFile(stored.video)
  const mimeType = film && mimeTypes[film.extension]
  const title = parseText(stored.title)
  if (!film || !mimeType || !title) return undefined
  const description = parseText(stored.description)
  const poster = toPicture(stored.poster)
  const captions = toFile(stored.captions)
  return {
    ...toFrame(stored),
    title,
    ...(description && { description }),
    src: film.src,
    mimeType,
    ...(poster && { poster }),
    ...(captions?.extension === 'vtt' && { captions: captions.src }),
    transcript: parseText(stored.transcript)
      .split(/\n\s*\n/)
      .filter(Boolean),
    ...(film.uploadedAt && { uploadedAt: film.uploadedAt }),
  }
}
