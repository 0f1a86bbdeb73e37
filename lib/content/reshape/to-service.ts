import { headingAnchors } from './heading-anchors.ts'
import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import type { Price, ServiceCard } from '#lib/content/view/service-card.ts'
import type { Service } from '#lib/content/view/service.ts'
import type { ServiceQueryResult, ServicesQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText } from './parse.ts'
import { toBody } from './to-body.ts'
import { toPicture } from './to-picture.ts'
import { toSeo } from './to-seo.ts'
import { toTestimonial } from './to-testimonial.ts'

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
    ...(hero && { hero }),
  }
}

/** A service as its page shows it, or undefined when there is none. */
export function toService(result: ServiceQueryResult): Service | undefined {
  const card = toServiceCard(result)
  if (!result || !card) return undefined
  const body = toBody(result.body)
  return {
    ...card,
    updatedAt: result._updatedAt,
    included: toLines(result.included),
    receives: toLines(result.receives),
    body,
    anchors: headingAnchors(body),
    testimonials: parseList(result.testimonials).flatMap((each) => toTestimonial(each) ?? []),
    seo: toSeo(result.seo, card),
    demo: result.demo === true,
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

function toLines(lines: readonly string[] | null): string[] {
  return Array.isArray(lines) ? lines.map(parseText).filter(Boolean) : []
}
