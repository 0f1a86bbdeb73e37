import { slugOf } from '#sanity/import/slug.ts'
import type { Warn } from '#sanity/import/problem.ts'
import type { FieldValue } from './field-value.ts'
import { type Field, type Fields, toText } from './fields.ts'
import type { FileName } from './file-name.ts'

/** What blogs call an article without a category. */
const noTopic = /^(?:uncategori[sz]ed|без (?:рубрики|категории|темы)|разное)$/i

/**
 * Reads the topics of an article: categories and tags are one thing here. A text may name several,
 * with commas; in Jekyll, with spaces. `keywords` are for search engines, which do not read them any
 * more.
 */
export function readTopics(fields: Fields, fileName: FileName, warn: Warn): string[] {
  const inWords = isJekyll(fields, fileName) ? /[,;]|\s+/ : /[,;]/
  const found = [
    ...fields.all('categories', 'category', 'topics', 'topic', 'section'),
    ...inTaxonomies(fields, 'categories'),
    ...fields.all('tags', 'tag'),
    ...inTaxonomies(fields, 'tags'),
  ]
  const titles = new Map<string, string>()
  for (const field of found) {
    const isPlural = /^(?:categories|tags)$/i.test(field.name)
    const read = toTitles(field.value, isPlural && !hasCommas(field) ? inWords : /[,;]/)
    if (read === undefined) fields.skip(field, 'списком строк')
    for (const title of read ?? []) {
      if (noTopic.test(title))
        warn(field.line, `тема «${title}» не импортирована: она ничего не значит`)
      else if (!titles.has(slugOf(title))) titles.set(slugOf(title), title)
    }
  }
  for (const { name, line } of fields.all('keywords', 'keyword')) {
    warn(line, `поле «${name}» не импортируется: поисковые системы ключевых слов не читают`)
  }
  return [...titles.values()]
}

/** Whether a file is Jekyll's, by its place and date or by fields that only Jekyll has. */
function isJekyll(fields: Fields, { date, isInPosts }: FileName): boolean {
  if (date !== undefined && isInPosts) return true
  const has = (...names: string[]) => fields.all(...names).length > 0
  return (
    has('layout') && (date !== undefined || has('excerptSeparator', 'redirectFrom', 'redirectTo'))
  )
}

function hasCommas({ value }: Field): boolean {
  return /[,;]/.test(toText(value) ?? '')
}

/** `taxonomies` of Zola, and of Hugo's archetypes. */
function inTaxonomies(fields: Fields, name: string): Field[] {
  return fields.all('taxonomies').flatMap((field) => {
    const inner = field.value.kind === 'fields' ? field.value.fields.get(name) : undefined
    return inner?.value
      ? [{ name: `${field.name}.${name}`, line: inner.line, value: inner.value }]
      : []
  })
}

function toTitles(value: FieldValue, separator: RegExp): string[] | undefined {
  if (value.kind === 'list') {
    const lists = value.items.map((item) =>
      item.kind === 'text' ? [item.text] : toTitles(item, separator),
    )
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined
  }
  if (value.kind === 'text') {
    return value.text
      .split(separator)
      .map((title) => title.trim())
      .filter((title) => title !== '')
  }
  const title = ['label', 'name', 'title']
    .map((name) => value.fields.get(name)?.value)
    .map((inner) => inner && toText(inner))
    .find((text) => text)
  return title === undefined ? undefined : [title]
}
