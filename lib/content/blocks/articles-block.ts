import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { cardFields } from '#lib/content/fields.ts'
import { storedList, storedText } from '#lib/content/stored.ts'
import { toCard } from '#lib/content/to-card.ts'
import type { ArticleCard } from '#lib/content/view-types.ts'

export const articlesBlockFields = `_type == "articlesBlock" => {
  title,
  articles[]-> { ${cardFields} }
}`

export type ArticlesBlock = BlockFrame<'articlesBlock'> & {
  title?: string
  articles: ArticleCard[]
}

export function toArticlesBlock(result: BlockResult<'articlesBlock'>): ArticlesBlock | undefined {
  const articles = storedList(result.articles).flatMap((article) => toCard(article) ?? [])
  if (articles.length === 0) return undefined
  const title = storedText(result.title)
  return { ...toFrame(result), ...(title && { title }), articles }
}
