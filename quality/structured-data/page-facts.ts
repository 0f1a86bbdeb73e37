import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What a page shows, to compare with its structured data. */
export type PageFacts = {
  /** Its absolute URL. */
  url: string
  canonical: string | undefined
  /** All that can be read on it, squeezed by `squeeze`. */
  text: string
  /** Absolute addresses of its links, without fragments. */
  links: Set<string>
  /** Absolute addresses of its pictures, films and posters, without parameters. */
  media: Set<string>
  /** What its `<time>` elements say. */
  times: Set<string>
  ids: Set<string>
  /** The JSON-LD documents in it, parsed. */
  graphs: unknown[]
}

/** Letters and digits only: spaces, quotation marks and dashes are typography's. */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Reads a page; throws when its JSON-LD is no JSON. */
export function readPage(html: string, url: string): PageFacts {
  const document = parse(html)
  const elements = [...elementsOf(document)]
  const absolute = (address: string) => URL.parse(address, url)
  const valuesOf = (name: string) => elements.flatMap((element) => attribute(element, name) ?? [])
  const withoutFragment = (address: string) => absolute(address)?.href.replace(/#.*$/, '') ?? ''
  const mediaOf = (address: string) => {
    const found = absolute(address)
    return found ? found.origin + found.pathname : ''
  }
  const links = elements.filter(({ tagName }) => tagName === 'a')
  const scripts = elements.filter((element) => attribute(element, 'type') === 'application/ld+json')
  const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical')
  return {
    url,
    canonical: canonical && attribute(canonical, 'href'),
    text: squeeze([...textsOf(document)].join(' ')),
    links: new Set(links.flatMap((link) => withoutFragment(attribute(link, 'href') ?? ''))),
    media: new Set([...valuesOf('src'), ...valuesOf('poster')].map(mediaOf)),
    times: new Set(valuesOf('datetime')),
    ids: new Set(valuesOf('id')),
    graphs: scripts.map((script): unknown => JSON.parse(scriptText(script))),
  }
}

/** Every element below `node`, in the order of the document. */
export function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value
}

const silent = new Set(['script', 'style', 'title', 'noscript', 'template'])

function* textsOf(node: Node): Generator<string> {
  if ('value' in node) yield node.value
  if ('tagName' in node && silent.has(node.tagName)) return
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsOf(child)
}

function scriptText({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}
