import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'
import { fileFields, toFile } from '#lib/content/reshape/to-file.ts'
import type { StoredFile } from '#lib/content/reshape/to-file.ts'

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
  const documents = parseList(result.documents).flatMap((document) => {
    const title = parseText(document.title)
    const description = parseText(document.description)
    const file = toFile(document.file)
    return title && file ? [{ title, ...(description && { description }), file }] : []
  })
  return documents.length > 0 ? { ...toTitled(result), documents } : undefined
}
