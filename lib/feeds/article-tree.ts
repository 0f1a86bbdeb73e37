import type { Root, RootContent } from 'mdast'
import type { Article } from '#lib/content/view/article.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import { blockMarkdown } from '#lib/content/blocks/block-markdown.ts'
import type { Resolve } from '#lib/content/markdown/nodes.ts'
import { pictureNodes } from '#lib/content/markdown/picture-nodes.ts'
import { textNodes } from '#lib/content/markdown/text-nodes.ts'
import { canonical } from '#lib/metadata/canonical.ts'

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

/** Adjacent paragraphs are converted together, so that list items end up in one list. */
function bodyNodes(body: readonly BodyBlock[], resolve: Resolve): RootContent[] {
  const nodes: RootContent[] = []
  let paragraphs: Paragraph[] = []
  for (const block of body) {
    if (block._type === 'block') {
      paragraphs.push(block)
      continue
    }
    nodes.push(...textNodes(paragraphs, resolve), ...blockMarkdown(block, resolve))
    paragraphs = []
  }
  return [...nodes, ...textNodes(paragraphs, resolve)]
}
