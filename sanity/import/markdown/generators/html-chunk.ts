import { lineEnd, type Scan } from './scan.ts'

const tagStart = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<\/?[a-z]/i
const emptyLine = /\n[ \t]*(?=\n)/g
const emptyQuotedLine = /\n[ \t>]*(?=\n)/g

/** What is no text, or what Markdown leaves alone. */
const opaque =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|svg|math|textarea|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const tag = /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi

/** `<div markdown="1">` of Kramdown, `<figure markdown>` of MkDocs. */
const marked =
  /<[a-z][\w-]*\s(?:[^<>]*\s)?markdown(?:\s*=\s*["']?(?:1|block|span|true)["']?)?(?:\s[^<>]*)?>/i

/** Signs that nobody types in HTML: a link or picture, bold, code, a heading, an item, a fence. */
const signs = [
  /\]\([^\s)]/,
  /(?<![\\*\w])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*/,
  /(?<![\\`])`[^`\n]+`/,
  /^[ \t>]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|`{3}|~{3})/m,
]

/**
 * Looks whether a line begins what Markdown takes as a block of HTML, up to the next empty line,
 * and whether what is inside is Markdown: always in MDX, elsewhere where an attribute or the text
 * itself says so.
 */
export function noteHtmlChunk(scan: Scan, line: string): void {
  if (scan.at < scan.chunkUntil || !tagStart.test(line)) return
  const empty = /^[ \t]*>/.test(line) ? emptyQuotedLine : emptyLine
  empty.lastIndex = lineEnd(scan, scan.at)
  const end = empty.exec(scan.source)?.index ?? scan.source.length
  const chunk = scan.source.slice(scan.at, end)
  scan.chunkUntil = end
  if (scan.isMdx || marked.test(chunk) || isMarkdown(chunk, scan)) scan.markdownUntil = end
}

function isMarkdown(chunk: string, { definitions }: Scan): boolean {
  const text = chunk.replace(opaque, ' ').replace(tag, ' ')
  return (
    signs.some((sign) => sign.test(text)) ||
    [...text.matchAll(/\]\[([^\]\n]+)\]/g)].some(([, label = '']) =>
      definitions.has(label.trim().toLowerCase()),
    )
  )
}
