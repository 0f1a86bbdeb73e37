import { isSlug } from '#lib/format/slug.ts'
import { reservedSlugs } from './reserved-slugs.ts'

const maxLength = 96

/** Says in Russian why a string cannot be a slug; `undefined` when it can. */
export function slugProblem(slug: string): string | undefined {
  if (!isSlug(slug)) {
    return `адрес «${slug}» может состоять только из строчных латинских букв, цифр и одиночных дефисов`
  }
  if (slug.length > maxLength) return `адрес длиннее ${maxLength} знаков`
  if (reservedSlugs.has(slug)) return `адрес «${slug}» занят страницей самого сайта`
  return undefined
}
