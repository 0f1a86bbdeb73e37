import { toMarkdown } from 'mdast-util-to-markdown'
import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ListedPage } from '#lib/content/view/listed-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'

const sections: readonly { title: string; types: readonly ListedPage['type'][] }[] = [
  { title: 'Услуги', types: ['service'] },
  { title: 'Статьи', types: ['article'] },
  { title: 'О компании', types: ['page', 'author'] },
  { title: 'Разделы', types: [undefined, 'category'] },
]

/**
 * What the site is about and where to read more, for language models (https://llmstxt.org);
 * articles are named by their Markdown files.
 */
export function llmsText(pages: readonly ListedPage[], site: Site, siteUrl: string): string {
  const description = plainText(site.description ?? site.tagline ?? '')
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(plainText(site.title))] },
    ...(description
      ? [{ type: 'blockquote' as const, children: [paragraph(text(description))] }]
      : []),
    ...sections.flatMap(({ title, types }): RootContent[] => {
      const own = pages.filter(({ type }) => types.includes(type))
      if (own.length === 0) return []
      return [{ type: 'heading', depth: 2, children: [text(title)] }, links(own, siteUrl)]
    }),
  ]
  const root: Root = { type: 'root', children }
  return toMarkdown(root, { bullet: '-' })
}

function links(pages: readonly ListedPage[], siteUrl: string): List {
  return {
    type: 'list',
    spread: false,
    children: pages.map((page) => {
      const description = plainText(page.description)
      const link: PhrasingContent = {
        type: 'link',
        url: `${canonical(siteUrl, page.href)}${page.type === 'article' ? 'index.md' : ''}`,
        children: [text(plainText(page.title))],
      }
      const children = [paragraph(link, ...(description ? [text(`: ${description}`)] : []))]
      return { type: 'listItem', spread: false, children }
    }),
  }
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
