import { parseSlug } from '#lib/content/href.ts'
import type { ServicesQueryResult } from '#lib/content/sanity.types.ts'
import type { Price, ServiceCard } from '#lib/content/view/parts/service-card.ts'
import { pagePath } from '#lib/format/page-path.ts'
import { serviceDrawing } from '#lib/format/service-drawing.ts'
import { parseText } from './parse.ts'
import { toPicture } from './to-picture.ts'

type CardResult = ServicesQueryResult[number]

/** What a list shows of a service, or undefined when it lacks a title or a slug. */
export function toServiceCard(result: CardResult | null | undefined): ServiceCard | undefined {
  const title = parseText(result?.title)
  const slug = parseSlug(result?.slug)
  if (!result || !title || !slug) return undefined
  const hero = toPicture(result.hero)
  return {
    id: result._id,
    title,
    slug,
    href: pagePath('service', slug),
    description: parseText(result.description),
    price: toPrice(result.price),
    drawing: serviceDrawing(result.scene, slug),
    ...(hero && { hero }),
  }
}

/** A price that is not whole is on request: a wrong sum is worse than none. */
function toPrice(result: CardResult['price']): Price {
  const amount = result?.kind === 'from' ? result.amount : null
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount <= 0) {
    return { kind: 'request' }
  }
  const unit = parseText(result?.unit)
  // Digits behind the sum would be read as more of it.
  return { kind: 'from', amount, ...(/^\p{L}/u.test(unit) && { unit }) }
}
