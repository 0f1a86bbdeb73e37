import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { link, list, paragraph, titleNodes } from '#lib/content/markdown/nodes.ts'
import { cardFields, isDue } from '#lib/content/queries/fields.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import { toCard } from '#lib/content/reshape/parts/to-card.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const articlesBlockFields = `_type == "articlesBlock" => {
  title,
  "articles": (articles[]->)[${isDue}] { ${cardFields} }
}`

/** On a page a block without chosen articles shows the newest. */
export const articlesSectionFields = `_type == "articlesBlock" => {
  title,
  "newest": select(count(articles) > 0 => null, coalesce(limit, 3)),
  "articles": select(
    count(articles) > 0 => (articles[]->)[${isDue}] { ${cardFields} },
    *[_type == "article" && defined(slug.current) && ${isDue}]
      | order(coalesce(publishedAt, _createdAt) desc) [0...6] { ${cardFields} }
  )
}`

export type ArticlesBlock = BlockFrame<'articlesBlock'> & {
  title?: string
  articles: ArticleCard[]
}

export const articlesBlock: BlockDefinition<ArticlesBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title'],
  toView,
  toMarkdown: (block, resolve) => [
    ...titleNodes(block),
    list(
      false,
      block.articles.map(({ title, href }) => [paragraph(link(title, resolve(href)))]),
    ),
  ],
}

function toView(stored: StoredBlock<'articlesBlock'>): ArticlesBlock | undefined {
  const articles = parseList(stored.articles).flatMap((article) => toCard(article) ?? [])
  if (articles.length === 0) return undefined
  const title = parseText(stored.title)
  const newest: unknown = 'newest' in stored ? stored.newest : undefined
  const shown = typeof newest === 'number' && newest >= 1 ? articles.slice(0, newest) : articles
  return { ...toFrame(stored), ...(title && { title }), articles: shown }
}
