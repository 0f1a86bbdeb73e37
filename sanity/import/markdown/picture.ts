import type { Element } from 'hast'
import type { PendingImage } from '#sanity/import/documents.ts'
import { generatorScheme, syntaxOf } from './generators/address.ts'
import { attributeOf, htmlLine } from './html-tree.ts'

/** Where pages that load pictures late keep the address. */
const lateSources = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataSrcset',
  'srcSet',
  'dataLazySrcset',
]

/** The picture of an `<img>`; `undefined` if it has no address and no description. */
export function toPendingImage(node: Element): PendingImage | undefined {
  const source = sourceOf(node)
  const alt = attributeOf(node, 'alt')?.trim()
  if (source === '' && !alt) return undefined
  return {
    _type: 'pendingImage',
    _key: '',
    source: source.startsWith(generatorScheme) ? syntaxOf(source) : source,
    alt: alt || undefined,
    caption: attributeOf(node, 'title')?.trim() || undefined,
    line: htmlLine(node),
  }
}

function sourceOf(node: Element): string {
  const own = attributeOf(node, 'src') ?? ''
  if (own !== '' && !own.startsWith('data:')) return own
  const late = lateSources.map((name) => attributeOf(node, name)).find((value) => value)
  return late?.trim().split(/[\s,]/)[0] ?? own
}
