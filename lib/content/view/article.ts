import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { ArticleCard } from './parts/article-card.ts'
import type { Author } from './parts/author.ts'
import type { HowToStep } from './parts/how-to-step.ts'
import type { Rating } from './parts/rating.ts'
import type { Seo } from './parts/seo.ts'

export type Article = ArticleCard & {
  /** The visible h1; equals `title` unless the editor gave another. */
  heading: string
  /** When it was changed in substance, by its editor's word: ISO 8601, after `publishedAt`. */
  updatedAt?: string
  /** Which state of its document this is; for the Studio, never for readers. */
  revision: string
  author?: Author
  body: BodyBlock[]
  /** Anchor of each heading block, by its `_key`. */
  anchors: Record<string, string>
  seo: Seo
  schemaType: 'BlogPosting' | 'Article' | 'HowTo'
  steps: HowToStep[]
  rating?: Rating
  publisherName?: string
  demo: boolean
}
