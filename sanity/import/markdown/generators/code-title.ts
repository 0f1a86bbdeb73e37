import { escapeHtml, startTag } from './placeholder.ts'

const named =
  /(?:^|[\s{,:])(?:title|filename|file|caption|name|label|header)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{},]+))/i

/** The title that the information of a code block gives it: `title="a.js"`, `js:title=a.js`. */
export function codeTitle(information: string): string | undefined {
  const [, double, single, bare] = named.exec(information) ?? []
  return double ?? single ?? bare
}

/** Words of `{% codeblock Заголовок lang:js https://… Слова %}` above the code. */
export function codeblockHead(information: string): { head: string; language: string } {
  const language = /\blang(?:uage)?[:=]\s*["']?([\w+#-]+)/.exec(information)?.[1] ?? ''
  const words = information
    .replace(/(?:^|\s)[a-z_]+\s*(?:=|:(?!\/\/))\s*(?:"[^"]*"|'[^']*'|[^\s"']*)/g, ' ')
    .trim()
  const [, title = words, href, label = ''] =
    /^(.*?)\s*((?:https?:\/\/|\/)\S+)\s*(.*)$/s.exec(words) ?? []
  const link =
    href === undefined ? '' : `${startTag('a', { href })}${escapeHtml(label || href)}</a>`
  const head = [escapeHtml(title || (codeTitle(information) ?? '')), link]
    .filter((part) => part !== '')
    .join(' ')
  return { head: head === '' ? '' : `<p><strong>${head}</strong></p>`, language }
}
