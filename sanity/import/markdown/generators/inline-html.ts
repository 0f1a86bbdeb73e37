import { escapeHtml, startTag } from './placeholder.ts'

const token =
  /<\/?(?:a|abbr|b|br|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>|(!?)\[([^[\]]*)\]\(\s*<?([^\s()<>]+)>?[^()]*\)|(`+)\s?(.+?)\s?\4/gi

/**
 * The argument of a tag as HTML: generators take Markdown and HTML in a caption or label. Other
 * characters stay as they were typed.
 */
export function inlineHtml(text: string): string {
  let html = ''
  let at = 0
  for (const match of text.matchAll(token)) {
    const [whole, mark, label = '', target, , code] = match
    html += marked(text.slice(at, match.index))
    if (target !== undefined && mark === '!') html += startTag('img', { src: target, alt: label })
    else if (target !== undefined) html += `${startTag('a', { href: target })}${marked(label)}</a>`
    else if (code === undefined) html += whole.replaceAll('\n', ' ')
    else html += `<code>${escapeHtml(code)}</code>`
    at = match.index + whole.length
  }
  return html + marked(text.slice(at))
}

function marked(text: string): string {
  return escapeHtml(text)
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '<strong>$2</strong>')
    .replace(/(?<![\p{L}\p{N}_*])([*_])(?=\S)(.*?\S)\1(?![\p{L}\p{N}_*])/gu, '<em>$2</em>')
}
