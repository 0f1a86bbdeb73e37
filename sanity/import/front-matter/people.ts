import type { Warn } from '#sanity/import/problem.ts'
import type { FieldValue } from './field-value.ts'
import { type Field, type Fields, toText } from './fields.ts'

export type Byline = { author: string | undefined; authorRole: string | undefined }

type Person = { name: string; role: string | undefined; line: number }

/**
 * Reads who wrote an article, from a name, a list or fields. The first one is the author; the
 * others are reported, because an article has one.
 */
export function readByline(fields: Fields, warn: Warn): Byline {
  const single = fields
    .all('author', 'writer', 'byline', 'postAuthor')
    .flatMap((field) => read(field))
  const several = fields.all('authors').flatMap((field) => read(field, ','))
  const [first, ...others] = [...single, ...several]
  const role = fields.text('authorRole') ?? fields.text('authorTitle')
  const told = new Set([first?.name])
  for (const { name, line } of others) {
    if (!told.has(name)) warn(line, `у статьи один автор: «${name}» не импортирован`)
    told.add(name)
  }
  return { author: first?.name, authorRole: role ?? first?.role }

  function read(field: Field, separator?: string): Person[] {
    const people = toPeople(field.value, separator)
    if (people.length === 0) fields.skip(field, 'именем автора')
    return people
  }
}

function toPeople(value: FieldValue, separator: string | undefined): Person[] {
  if (value.kind === 'list') return value.items.flatMap((item) => toPeople(item, undefined))
  if (value.kind === 'text') {
    const names = separator === undefined ? [value.text] : value.text.split(separator)
    return names
      .map((name) => ({ name: name.trim(), role: undefined, line: value.line }))
      .filter(({ name }) => name !== '')
  }
  const field = (...names: string[]) =>
    names
      .map((name) => value.fields.get(name)?.value)
      .map((inner) => inner && toText(inner))
      .find((text) => text)
  const name = field('name', 'display_name', 'displayName', 'title', 'login', 'slug')
  const role = field('role', 'jobTitle', 'job_title', ...(field('name') ? ['title'] : []))
  return name === undefined ? [] : [{ name, role, line: value.line }]
}
