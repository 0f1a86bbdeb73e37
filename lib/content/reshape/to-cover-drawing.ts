import type { CoverTitleQueryResult } from '#lib/content/sanity.types.ts'
import { articleDrawing } from '#lib/format/article-drawing.ts'
import type { Drawing } from '#lib/format/drawings.ts'
import { pageDrawing } from '#lib/format/page-drawing.ts'
import { serviceDrawing } from '#lib/format/service-drawing.ts'
import { parseList, parseText } from './parts/parse.ts'

type Page = { href: string; type?: string; slug?: string | null }

/** The drawing on the share image of a page: the same as on the page itself. */
export function toCoverDrawing(
  document: CoverTitleQueryResult,
  { href, type, slug }: Page,
): Drawing {
  if (document && type === 'service') return serviceDrawing(document.scene, slug ?? '')
  if (document && type === 'article') {
    const topics = parseList(document.topics).map(({ slug: topic }) => parseText(topic))
    const topic = topics.find(Boolean)
    return articleDrawing({ id: document._id, topic })
  }
  if (document && type === 'category' && slug) {
    return articleDrawing({ id: document._id, topic: slug })
  }
  return pageDrawing(href)
}
