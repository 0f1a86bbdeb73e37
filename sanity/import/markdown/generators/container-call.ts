import { escapeHtml, startTag } from './placeholder.ts'
import { parseArguments, type TagCall } from './tag-call.ts'

/** What stands behind the name of a container: `[Title]{key=value}`, ` Title {#id}`. */
export function containerCall(name: string, rest: string, text: string): TagCall {
  const { label, after } = labelled(rest.trim())
  const [, words = '', braces = ''] = /^(.*?)\s*(?:\{([^{}]*)\}?)?$/.exec(after) ?? []
  const id = /(?:^|\s)#([\p{L}\w:.-]+)/u.exec(braces)?.[1]
  const options = braces.replace(/(?:^|\s)[.#][\p{L}\w:.-]+/gu, ' ')
  const { values, attributes } = parseArguments(options)
  const title = plainTitle(label ?? words)
  return {
    name,
    values,
    attributes: new Map([
      ...(id === undefined ? [] : [['id', id] as const]),
      ...(title === '' ? [] : [['title', title] as const]),
      ...attributes,
    ]),
    text,
    isBlock: true,
  }
}

/** The text in the first brackets, which may hold brackets, and what follows. */
function labelled(rest: string): { label: string | undefined; after: string } {
  if (!rest.startsWith('[')) return { label: undefined, after: rest }
  let depth = 0
  for (const { 0: bracket, index } of rest.matchAll(/\\.|[[\]]/g)) {
    if (bracket === '[') depth += 1
    if (bracket === ']') depth -= 1
    if (depth === 0) return { label: rest.slice(1, index), after: rest.slice(index + 1).trim() }
  }
  return { label: undefined, after: rest }
}

const link = /(!?)\[([^[\]]*)\]\(\s*<?([^\s()<>]+)>?[^()]*\)/g

/** A title, which holds no marks, as plain text. */
export function plainTitle(title: string): string {
  return title
    .replace(link, '$2')
    .replace(/(\*\*|__|~~)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_*])([*_])(?=\S)(.*?\S)\1(?![\p{L}\p{N}_*])/gu, '$2')
    .replace(/(`+)\s?(.*?)\s?\1/g, '$2')
    .replace(/\{[#.:][^{}]*\}/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

/** The links and pictures of a title, which a callout cannot hold there, as a line below it. */
export function linksInTitle(title: string): string {
  const found = [...title.matchAll(link)].map(([, mark, text = '', target = '']) =>
    mark === '!'
      ? startTag('img', { src: target, alt: text })
      : `${startTag('a', { href: target })}${escapeHtml(text)}</a>`,
  )
  return found.length === 0 ? '' : `<p>${found.join(', ')}</p>`
}
