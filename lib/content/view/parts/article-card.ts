import type { Drawing } from '#lib/format/drawings.ts'
import type { Picture } from './picture.ts'
import type { Topic } from './topic.ts'

/** What a list of articles shows of each. */
export type ArticleCard = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the article's page. */
  href: string
  description: string
  publishedAt: string
  readingMinutes: number
  topics: Topic[]
  /** What it shows without a photograph. */
  drawing: Drawing
  hero?: Picture
}
