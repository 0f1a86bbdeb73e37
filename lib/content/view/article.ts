import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { ArticleCard } from './article-card.ts'
import type { Author } from './author.ts'
import type { HowToStep } from './how-to-step.ts'
import type { Rating } from './rating.ts'
import type { Seo } from './seo.ts'

export type Article = ArticleCard & {
  /** The visible h1; equals `title` unless the editor gave another. */
  heading: string
  updatedAt: string
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
