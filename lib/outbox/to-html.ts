const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** The HTML part of a plain text: the same words, with paragraphs and links. */
export function toHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = escape(paragraph).split('\n').map(withLinks)
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

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}

function withLinks(line: string): string {
  return line.replace(/https?:\/\/[^\s<>"]+/g, '<a href="$&">$&</a>')
}
