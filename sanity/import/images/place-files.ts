import type { MarkDef, TextBlock } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { attachmentSource } from './attachment.ts'

/** Puts a file for download into the lake; `path` is its place under the site, without a slash. */
export type StoreFile = (
  source: string,
) => Promise<{ ok: true; path: string } | { ok: false; reason: string }>

/** Lets the links of a paragraph to files beside the article lead to stored ones. */
export async function placeFiles(
  block: TextBlock,
  storeFile: StoreFile,
  warn: Warn,
): Promise<TextBlock> {
  const markDefs: MarkDef[] = []
  const gone = new Set<string>()
  for (const mark of block.markDefs) {
    const source = mark._type === 'link' ? attachmentSource(mark.href) : undefined
    const stored = source === undefined ? undefined : await storeFile(source)
    if (stored === undefined) {
      markDefs.push(mark)
    } else if (stored.ok) {
      markDefs.push({ _type: 'link', _key: mark._key, href: `/${stored.path}` })
    } else {
      gone.add(mark._key)
      warn(1, `файл «${source}» не импортирован (${stored.reason}): ссылка на него убрана`)
    }
  }
  if (gone.size === 0) return { ...block, markDefs }
  const children = block.children.map((span) => ({
    ...span,
    marks: span.marks.filter((mark) => !gone.has(mark)),
  }))
  return { ...block, markDefs, children }
}
