import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import type { NextArticlesQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText } from './parts/parse.ts'
import { toCard } from './parts/to-card.ts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import type { ArticleLink, NextArticles } from '#lib/content/view/next-articles.ts'

type Result = NonNullable<NextArticlesQueryResult>

const wanted = 3

/** The weight of a reference: an author chose it, a shared topic may be chance. */
const reference = 2

/**
 * The articles the editor picked, or, when there is none, those most like this one: by references
 * either way and shared topics, newer ones first among equals, filled up with the newest.
 */
export function toNextArticles(result: NextArticlesQueryResult): NextArticles {
  if (!result) return { related: [] }
  const picked = toCards(result.picked)
  const older = toLink(result.older)
  const newer = toLink(result.newer)
  return {
    related: picked.length > 0 ? picked : likest(result),
    ...(older && { older }),
    ...(newer && { newer }),
  }
}

function likest({ topics, alike, newest }: Result): ArticleCard[] {
  const own = new Set<unknown>(Array.isArray(topics) ? topics : [])
  const ranked = parseList(alike)
    .flatMap((result) => {
      const card = toCard(result)
      if (!card) return []
      const shared = card.topics.filter(({ id }) => own.has(id)).length
      const references = Number(result.refersHere) + Number(result.referredTo)
      return [{ card, likeness: shared + references * reference }]
    })
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ card }) => card)
  const known = new Set(ranked.map(({ id }) => id))
  const others = toCards(newest).filter(({ id }) => !known.has(id))
  return [...ranked, ...others].slice(0, wanted)
}

function toCards(results: Result['picked']): ArticleCard[] {
  return parseList(results).flatMap((result) => toCard(result) ?? [])
}

function toLink(result: Result['older']): ArticleLink | undefined {
  const title = parseText(result?.title)
  const slug = parseSlug(result?.slug)
  return title && slug ? { title, href: pagePath('article', slug) } : undefined
}
