import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { lineNodes, link, paragraph, plain } from '#lib/content/markdown/nodes.ts'
import { fileFields } from '#lib/content/queries/fields.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toFile } from '#lib/content/reshape/parts/to-file.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { StoredFile } from '#lib/content/view/parts/stored-file.ts'
import { formatFileSize } from '#lib/format/file-size.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const fileBlockFields = `_type == "fileBlock" => {
  title,
  description,
  file { ${fileFields} }
}`

export type FileBlock = BlockFrame<'fileBlock'> & {
  title: string
  description?: string
  file: StoredFile
}

export const fileBlock: BlockDefinition<FileBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'description'],
  toView,
  toMarkdown: ({ title, description, file }, resolve) => [
    paragraph(link(title, resolve(file.src)), plain(` (${fileFacts(file)})`)),
    ...lineNodes(description),
  ],
}

function toView(stored: StoredBlock<'fileBlock'>): FileBlock | undefined {
  const file = toFile(stored.file)
  const title = parseText(stored.title)
  if (!file || !title) return undefined
  const description = parseText(stored.description)
  return { ...toFrame(stored), title, ...(description && { description }), file }
}

function fileFacts({ extension, size }: StoredFile): string {
  const kind = extension.toUpperCase()
  return size === undefined ? kind : `${kind}, ${formatFileSize(size)}`
}
