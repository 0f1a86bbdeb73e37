import { toTitled } from '#lib/content/page-block.ts'
import type { PageBlockResult, TitledBlock } from '#lib/content/page-block.ts'
import { storedList, storedText } from '#lib/content/stored.ts'
import { fileFields, toFile } from '#lib/content/to-file.ts'
import type { StoredFile } from '#lib/content/to-file.ts'

export const documentsBlockFields = `_type == "documentsBlock" => {
  title,
  lead,
  documents[] { title, description, file { ${fileFields} } }
}`

export type Download = { title: string; description?: string; file: StoredFile }

export type DocumentsBlock = TitledBlock<'documentsBlock'> & { documents: Download[] }

export function toDocumentsBlock(
  result: PageBlockResult<'documentsBlock'>,
): DocumentsBlock | undefined {
  const documents = storedList(result.documents).flatMap((document) => {
    const title = storedText(document.title)
    const description = storedText(document.description)
    const file = toFile(document.file)
    return title && file ? [{ title, ...(description && { description }), file }] : []
  })
  return documents.length > 0 ? { ...toTitled(result), documents } : undefined
}
