/** An element of an XML document; a text is escaped when it is written. */
export type XmlElement = {
  name: string
  attributes?: Readonly<Record<string, string | number>>
  children?: readonly (XmlElement | string)[]
}

/** An element with a text or other elements inside. */
export function element(name: string, ...children: readonly (XmlElement | string)[]): XmlElement {
  return { name, children }
}

/** An element that is nothing but its attributes. */
export function emptyElement(name: string, attributes: XmlElement['attributes'] = {}): XmlElement {
  return { name, attributes }
}

/** A whole XML 1.0 document in UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${serialize(root)}\n`
}

function serialize({ name, attributes = {}, children = [] }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(`${value}`)}"`)
  const opening = `<${name}${pairs.join('')}`
  if (children.length === 0) return `${opening}/>`
  const content = children.map((child) =>
    typeof child === 'string' ? escape(child) : serialize(child),
  )
  return `${opening}>${content.join('')}</${name}>`
}

// Characters that no XML document may hold, however they are written
// (https://www.w3.org/TR/xml/#charsets).
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escape(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
