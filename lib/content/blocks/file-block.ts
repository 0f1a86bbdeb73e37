import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedText } from '#lib/content/stored.ts'
import { fileFields, toFile } from '#lib/content/to-file.ts'
import type { StoredFile } from '#lib/content/to-file.ts'

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

export function toFileBlock(result: BlockResult<'fileBlock'>): FileBlock | undefined {
  const file = toFile(result.file)
  const title = storedText(result.title)
  if (!file || !title) return undefined
  const description = storedText(result.description)
  return { ...toFrame(result), title, ...(description && { description }), file }
}
