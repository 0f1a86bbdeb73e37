import { CoverDrawing } from '#components/cover/cover-drawing.tsx'
import { pageSizes } from '#components/ui/page-width.ts'
import { Photo } from '#components/ui/photo.tsx'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'

const shape = 'aspect-[16/10] h-auto w-full object-cover sm:aspect-[21/9]'

/** The photograph an article opens with, or its drawn cover. */
export function ArticleHero({ article }: { article: Pick<ArticleCard, 'hero' | 'drawing'> }) {
  const { hero } = article
  if (!hero) return <CoverDrawing drawing={article.drawing} priority className={shape} />
  return (
    <figure>
      <Photo picture={hero} sizes={pageSizes} priority className={shape} />
      {hero.credit && (
        <figcaption className="mt-3 text-small text-muted">Фото: {hero.credit}</figcaption>
      )}
    </figure>
  )
}
