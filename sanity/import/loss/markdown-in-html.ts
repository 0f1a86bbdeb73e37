const code = /<(pre|code)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** Links and pictures of Markdown: authors write them between tags too, where Markdown is silent. */
const markdownLink =
  /(!?)\[((?:[^[\]\n]|\n(?!\s*\n)){0,500})\]\((<[^<>\n]*>|[^\s()]+(?:\([^\s()]*\))?)(?:\s+["']([^"'\n]*)["'])?\s*\)/g

/** The links and pictures of Markdown in a piece of HTML. */
export function markdownIn(html: string): {
  links: { address: string; text: string }[]
  pictures: string[]
} {
  const outside = html.replace(code, ' ')
  // A picture in a link stands in its text: it is counted, and then the link.
  const around = outside.replace(markdownLink, withoutAddress)
  const all = [...outside.matchAll(markdownLink), ...around.matchAll(markdownLink)].map(
    ([, mark, text = '', address = '']) => ({
      isPicture: mark === '!',
      text: text.trim(),
      address: address.replace(/^<|>$/g, ''),
    }),
  )
  return {
    links: all.filter(({ isPicture }) => !isPicture),
    pictures: all.filter(({ isPicture }) => isPicture).map(({ address }) => address),
  }
}

/** What a reader sees of the links and pictures of Markdown in a piece of HTML. */
export function withoutAddresses(html: string): string {
  return html.replace(markdownLink, withoutAddress).replace(markdownLink, withoutAddress)
}

function withoutAddress(
  _whole: string,
  mark: string,
  text: string,
  _address: string,
  title?: string,
): string {
  return mark === '' ? text : ` ${text} ${title ?? ''} `
}
