import { escapeHtml } from '#lib/format/escape-html.ts'

/** The HTML part of a plain text: the same words, with paragraphs and links. */
export function toHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = escapeHtml(paragraph).split('\n').map(withLinks)
    return `<p>${lines.join('<br>\n')}</p>`
  })
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"></head>
<body>
${paragraphs.join('\n')}
</body>
</html>
`
}

function withLinks(line: string): string {
  return line.replace(/https?:\/\/[^\s<>"]+/g, '<a href="$&">$&</a>')
}
