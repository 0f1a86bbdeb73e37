import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { plainText } from '#sanity/import/markdown/syntax-tree.ts'

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi
const markdown = unified().use(remarkParse)

/** A text with the characters that `&amp;`, `&#8220;` stand for: exports of WordPress keep these. */
export function withoutEntities(text: string): string {
  return text.replace(reference, (written) => {
    // Markdown knows them all, and leaves what is none.
    const [node] = markdown.parse(written).children
    return node === undefined ? written : plainText(node)
  })
}
