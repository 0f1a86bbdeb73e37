import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseText } from '#lib/content/reshape/parse.ts'
import { fileFields, toFile } from '#lib/content/reshape/to-file.ts'
import type { StoredFile } from '#lib/content/reshape/to-file.ts'

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
  const title = parseText(result.title)
  if (!file || !title) return undefined
  const description = parseText(result.description)
  return { ...toFrame(result), title, ...(description && { description }), file }
}
