import { isRecord } from '@butlerspb/json/is-record.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** Enough for a long book; the rest of a longer document is not indexed. */
const longest = 2_000_000

/** All searchable text of a document, its id included. */
export function textOfDocument(document: LakeDocument): string {
  const texts = [document._id]
  let length = 0

  function collect(value: unknown): void {
    if (length > longest) return
    if (typeof value === 'string') {
      texts.push(value)
      length += value.length
    } else if (Array.isArray(value)) {
      for (const member of value) collect(member)
    } else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (!name.startsWith('_')) collect(member)
      }
    }
  }

  collect(document)
  return texts.join('\n')
}
