import type { ArticlesBlock } from '#lib/content/blocks/articles-block.ts'
import { drawnApart } from '#lib/format/article-drawing.ts'
import type { Drawing } from '#lib/format/drawings.ts'

type OtherBlock = { _type: string }

/** The blocks of a page whose lists of articles share no drawing, and those drawings. */
export function blocksDrawnApart<Block extends OtherBlock>(
  blocks: readonly (Block | ArticlesBlock)[],
  taken: readonly Drawing[] = [],
) {
  const drawings = [...taken]
  const apart = blocks.map((block) => {
    if (!isArticlesBlock(block)) return block
    const articles = drawnApart(block.articles, drawings)
    drawings.push(...articles.flatMap(({ hero, drawing }) => (hero ? [] : [drawing])))
    return { ...block, articles }
  })
  return { blocks: apart, drawings }
}

function isArticlesBlock(block: OtherBlock): block is ArticlesBlock {
  return block._type === 'articlesBlock'
}
