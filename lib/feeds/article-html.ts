import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import type { Article } from '#lib/content/view/article.ts'
import { articleTree } from './article-tree.ts'

/** The whole text of an article as plain HTML for readers of feeds: no classes, no scripts. */
export function articleHtml(article: Article, siteUrl: string): string {
  return toHtml(toHast(articleTree(article, siteUrl)))
}
