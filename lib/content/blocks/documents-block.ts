import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { fileFields } from '#lib/content/queries/fields.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import { toFile } from '#lib/content/reshape/parts/to-file.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { StoredFile } from '#lib/content/view/parts/stored-file.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const documentsBlockFields = `_type == "documentsBlock" => {
  title,
  lead,
  documents[] { title, description, file { ${fileFields} } }
}`

export type Download = { title: string; description?: string; file: StoredFile }

export type DocumentsBlock = TitledBlock<'documentsBlock'> & { documents: Download[] }

export const documentsBlock: BlockDefinition<DocumentsBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead', 'description'],
  toView,
}

function toView(stored: StoredBlock<'documentsBlock'>): DocumentsBlock | undefined {
  const documents = parseList(stored.documents).flatMap((document) => {
    const title = parseText(document.title)
    const description = parseText(document.description)
    const file = toFile(document.file)
    return title && file ? [{ title, ...(description && { description }), file }] : []
  })
  return documents.length > 0 ? { ...toTitled(stored), documents } : undefined
}
