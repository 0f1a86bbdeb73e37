import { transliterate } from '#lib/format/transliterate.ts'

const expressions = /\{\{[<%]?[\s\S]*?[>%]?\}\}|\{%[\s\S]*?%\}/g
const quoted = /["'`]([^"'`]*)["'`]/
const siteAddress =
  /^(?:site|page|config|hexo|metadata)?\.?(?:base_?url|url|root|pathto|prefix|path_?prefix|github\.url|Site\.BaseURL)$/i

/** Scheme of an address that a generator would have computed. */
export const generatorScheme = 'generator:'

const computed = /generator:[\w%.!~*'()-]*%7B(?:%7B|%25)[\w%.!~*'()-]*/gi

/** A text without addresses that were resolved for a link and did not become one. */
export function withoutComputed(text: string): { text: string; syntax: string[] } {
  const syntax = [...text.matchAll(computed)].map(([found]) => syntaxOf(found))
  return { text: syntax.length === 0 ? text : text.replace(computed, ''), syntax }
}

/** What was written in the place of an address of `generatorScheme`. */
export function syntaxOf(address: string): string {
  const encoded = address.slice(generatorScheme.length)
  return /%(?![\dA-F]{2})/i.test(encoded) ? encoded : decodeURIComponent(encoded)
}

/** Whether an address holds syntax of a generator. */
export function hasSyntax(address: string): boolean {
  return /\{\{|\{%/.test(address)
}

/**
 * An address as the generator would have written it: the base of the site is empty, a name of a
 * post is its page in the blog. What cannot be known makes it an address of `generatorScheme`.
 */
export function resolveAddress(address: string): string {
  let isKnown = true
  const resolved = address.replace(expressions, (expression) => {
    const value = valueOf(expression)
    if (value === undefined) isKnown = false
    return value ?? ''
  })
  return isKnown && !hasSyntax(resolved)
    ? resolved
    : `${generatorScheme}${encodeURIComponent(address.toWellFormed())}`
}

/** A description as the generator would have written it, without what only it can compute. */
export function plainAttribute(text: string): string {
  return text.replace(expressions, (expression) => valueOf(expression) ?? '').trim()
}

function valueOf(expression: string): string | undefined {
  const inner = expression.replace(/^\{[{%][<%-]?\s*|\s*[>%-]?[%}]\}$/g, '').trim()
  const [, kind, target] = /^(post_url|post_path|link|ref|relref)\s+(.+)$/.exec(inner) ?? []
  if (kind !== undefined && target !== undefined) return pageOf(kind, target)
  const [subject = ''] = inner.split('|')
  const [, text] = /^\s*["'`]([^"'`]*)["'`]\s*$/.exec(subject) ?? []
  if (text !== undefined) return text
  return siteAddress.test(subject.trim()) ? '' : undefined
}

/** The page of a post, named by its file: `2020-01-01-keys`, `_posts/2020-01-01-keys.md#how`. */
function pageOf(kind: string, target: string): string | undefined {
  const name = quoted.exec(target)?.[1] ?? target.trim()
  const [path = '', hash] = name.split('#')
  if (path === '') return hash === undefined ? undefined : `#${hash}`
  const isPost = kind !== 'link' || /(?:^|\/)_?(?:posts|drafts)\//.test(path)
  const file = path.replace(/\/(?:_?index)?(?:\.\w+)?$/, '').replace(/^.*\//, '')
  const slug = transliterate(file.replace(/\.\w+$/, '').replace(/^\d{4}-\d{2}-\d{2}-/, ''))
  if (slug === '') return undefined
  const page = isPost ? `/blog/${slug}/` : `/${path.replace(/^\//, '').replace(/\.\w+$/, '')}/`
  return hash === undefined ? page : `${page}#${hash}`
}

/** The page in the blog that a wiki link names by its title or file. */
export function wikiAddress(target: string): string {
  const [page = '', ...hash] = target.split('#')
  const anchor =
    hash.length === 0 ? '' : `#${encodeURIComponent((hash.at(-1) ?? '').trim().toWellFormed())}`
  const slug = transliterate(page.replace(/\.md$/, '').replace(/^.*\//, ''))
  return slug === '' ? anchor : `/blog/${slug}/${anchor}`
}
