import { inGuillemets } from './quotation-marks.ts'
import { withoutTies } from './typography.ts'

/** A page that a conversation may begin on. */
export type Subject = {
  /** Site-relative address. */
  path: string
  /** Absent where the page has no subject of its own, such as the home page. */
  title?: string | undefined
}

/**
 * What a visitor's first message to us says: the owner's `greeting` and the page that the visitor
 * has before them. Empty where there is neither.
 */
export function firstWords(greeting: string, { path, title }: Subject): string {
  if (title === undefined) return withoutTies(greeting)
  const words = `${verbOf(path)} ${inGuillemets(title)}`
  return withoutTies(`${greeting || 'Здравствуйте!'} ${words.replace(/\.?$/, '.')}`)
}

function verbOf(path: string): string {
  if (/^\/services\/[^/]+\/$/.test(path)) return 'Интересует услуга'
  if (/^\/blog\/[^/]+\/$/.test(path) && path !== '/blog/topics/') return 'Читаю статью'
  return 'Смотрю страницу'
}
