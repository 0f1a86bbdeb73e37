import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Link, Nodes, Paragraph, Root } from 'mdast'
import type { Article } from '#lib/content/view/article.ts'
import { formatDate } from '#lib/format/dates.ts'
import { withoutTies } from '#lib/format/typography.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { articleTree } from './article-tree.ts'

/** An article as a Markdown file (GitHub's dialect) for programs that read instead of people. */
export function articleMarkdown(article: Article, siteUrl: string): string {
  const { children } = articleTree(article, siteUrl)
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: article.heading }] },
      ...(article.description ? [paragraph(article.description)] : []),
      facts(article, siteUrl),
      ...children,
    ],
  }
  untie(root)
  return toMarkdown(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '-',
    emphasis: '_',
  })
}

/** «Анна Лебедева, 22 июля 2025. <https://…>» */
function facts({ author, publishedAt, href }: Article, siteUrl: string): Paragraph {
  const url = canonical(siteUrl, href)
  const by = author ? `${author.name}, ` : ''
  const said = paragraph(`${by}${formatDate(publishedAt)}. `)
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: url }] }
  return { ...said, children: [...said.children, link] }
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** Ties between words are for lines that people see; programs look for plain spaces. */
function untie(node: Nodes): void {
  if (node.type === 'text') node.value = withoutTies(node.value)
  if ('children' in node) for (const child of node.children) untie(child)
}
