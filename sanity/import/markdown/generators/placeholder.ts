const pattern = /<!--gen:([\w%.!~*()]*)-->|<x-gen(?: h=([\w%.!~*()]+))?>|<\/x-gen>/g
/** A tag with its quoted values; what hides HTML is none. */
const tag = /<(?!x-gen)[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi

/**
 * HTML hidden in a comment, which Markdown takes as a block of its own and leaves alone.
 * `withoutPlaceholders` brings the HTML back.
 */
export function blockPlaceholder(html: string): string {
  return `<!--gen:${encoded(html)}-->`
}

/**
 * HTML hidden in an element, which Markdown takes as a part of a line: what follows in the line is
 * Markdown still. With its end tag it never begins a block of HTML.
 */
export function inlinePlaceholder(html: string): string {
  return html === '' ? '<x-gen></x-gen>' : `<x-gen h=${encoded(html)}></x-gen>`
}

function encoded(html: string): string {
  return encodeURIComponent(html.toWellFormed()).replaceAll('-', '%2D').replaceAll("'", '%27')
}

/** The raw HTML of a Markdown node with the hidden HTML in its place; an attribute cannot hold any. */
export function withoutPlaceholders(html: string): string {
  return html
    .replace(tag, (written) => written.replace(pattern, ''))
    .replace(pattern, (_whole, ofBlock?: string, inLine?: string) =>
      decoded(ofBlock ?? inLine ?? ''),
    )
}

/** An author may have typed something that only looks like a placeholder. */
function decoded(html: string): string {
  return /%(?![\dA-F]{2})/i.test(html) ? '' : decodeURIComponent(html)
}

/** A description with the words of hidden HTML; syntax of generators leaves none, a tag itself. */
export function shownText(text: string): string {
  return text
    .replace(pattern, (_whole, ofBlock?: string, inLine?: string) => {
      const html = decoded(ofBlock ?? inLine ?? '')
      const [, reported = ''] = /data-level="[^"]*" data-text="(&lt;[^"]*)"/.exec(html) ?? []
      return unescapeHtml(reported || html.replace(/<[^>]*>/g, ''))
    })
    .trim()
}

/** A text that Markdown does not read as HTML, with what was written in the place of placeholders. */
export function placeholderText(text: string): string {
  return text.replace(pattern, (_whole, ofBlock?: string, inLine?: string) => {
    const html = decoded(ofBlock ?? inLine ?? '')
    const [, reported] = /data-text="([^"]*)"/.exec(html) ?? []
    return unescapeHtml(reported ?? html.replace(/<[^>]*>/g, ''))
  })
}

function unescapeHtml(text: string): string {
  return Object.entries(escapes).reduceRight(
    (rest, [character, escaped]) => rest.replaceAll(escaped, character),
    text,
  )
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Line breaks would shift the line numbers of what follows.
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text in the form that HTML takes, in one line. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\n\r]/g, (character) => escapes[character] ?? character)
}

/** A start tag; attributes without a value are left out. */
export function startTag(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeHtml(value)}"`],
  )
  return `<${name}${written.join('')}>`
}

/** An element that holds text alone. */
export function textElement(
  name: string,
  attributes: Record<string, string | undefined>,
  text: string,
): string {
  return `${startTag(name, attributes)}${escapeHtml(text)}</${name}>`
}
