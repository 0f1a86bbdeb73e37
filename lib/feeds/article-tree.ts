import type { Root, RootContent } from 'mdast'
import type { Article } from '#lib/content/view/article.ts'
import type { TextBlock } from '#lib/content/view/text.ts'
import type { BodyBlock } from '#lib/content/reshape/to-body.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { blockNodes, pictureNodes } from './block-nodes.ts'
import { textNodes } from './text-nodes.ts'
import type { Resolve } from './text-nodes.ts'

type Shown = Pick<Article, 'href' | 'hero' | 'body'>

/**
 * The picture and the text of an article as a Markdown tree (mdast), from which feeds and the
 * Markdown file are written; every address in it is absolute.
 */
export function articleTree(article: Shown, siteUrl: string): Root {
  const page = canonical(siteUrl, article.href)
  const resolve: Resolve = (href) => new URL(href, page).href
  const hero = article.hero ? pictureNodes(article.hero, resolve) : []
  return { type: 'root', children: [...hero, ...bodyNodes(article.body, resolve)] }
}

/** Neighbouring paragraphs go together: the items of a list find each other there. */
function bodyNodes(body: readonly BodyBlock[], resolve: Resolve): RootContent[] {
  const nodes: RootContent[] = []
  let paragraphs: TextBlock[] = []
  for (const block of body) {
    if (block._type === 'block') {
      paragraphs.push(block)
      continue
    }
    nodes.push(...textNodes(paragraphs, resolve), ...blockNodes(block._type, block, resolve))
    paragraphs = []
  }
  return [...nodes, ...textNodes(paragraphs, resolve)]
}
