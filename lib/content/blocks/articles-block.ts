import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { cardFields } from '#lib/content/queries/fields.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'
import { toCard } from '#lib/content/reshape/to-card.ts'
import type { ArticleCard } from '#lib/content/view/article-card.ts'

export const articlesBlockFields = `_type == "articlesBlock" => {
  title,
  articles[]-> { ${cardFields} }
}`

export type ArticlesBlock = BlockFrame<'articlesBlock'> & {
  title?: string
  articles: ArticleCard[]
}

export function toArticlesBlock(result: BlockResult<'articlesBlock'>): ArticlesBlock | undefined {
  const articles = parseList(result.articles).flatMap((article) => toCard(article) ?? [])
  if (articles.length === 0) return undefined
  const title = parseText(result.title)
  return { ...toFrame(result), ...(title && { title }), articles }
}
