import { createSchema, type SchemaType } from 'sanity'
import { expect, it } from 'vitest'
import { isRecord } from '#lib/json/is-record.ts'
import { textMember } from './objects/text-member.ts'
import { schemaTypes } from './schema-types.ts'

/** Fields that Sanity adds to ours; their titles cannot be changed. */
const sanityOwn = new Set([
  'asset',
  'media',
  'hotspot',
  'crop',
  '_ref',
  '_weak',
  'current',
  'source',
])

/** Names that are the same in every language. */
const brands = new Set([
  'WhatsApp',
  'Telegram',
  'MAX',
  'Google Search Console',
  'Bing Webmaster Tools',
])

/** Every title that an editor sees in a type, with its path. */
function titlesIn(type: SchemaType, path: string): [string, string][] {
  const own: [string, string][] = [[path, type.title ?? ''], ...titlesOfChoices(type, path)]
  if (type.jsonType === 'array') {
    const members = type.of.flatMap((member) => titlesOfMember(member, `${path}[${member.name}]`))
    return [...own, ...members]
  }
  if (type.jsonType !== 'object') return own
  const fields = type.fields.filter(({ name }) => !sanityOwn.has(name))
  const groups = (type.groups ?? []).map(({ name, title }) => toTitle(`${path}@${name}`, title))
  return [
    ...own,
    ...groups,
    ...fields.flatMap(({ name, type }) => titlesIn(type, `${path}.${name}`)),
  ]
}

/** Titles of the values that a field offers. */
function titlesOfChoices({ options }: SchemaType, path: string): [string, string][] {
  const list: unknown = isRecord(options) ? options['list'] : undefined
  const choices: unknown[] = Array.isArray(list) ? list : []
  return choices.map((choice) => {
    const { value, title } = isRecord(choice) ? choice : { value: choice, title: choice }
    return toTitle(`${path}=${String(value)}`, title)
  })
}

function toTitle(path: string, title: unknown): [string, string] {
  return [path, typeof title === 'string' ? title : '']
}

/** Members of our own types are checked on their own; members of a text have names. */
function titlesOfMember(member: SchemaType, path: string): [string, string][] {
  const isOurs = schemaTypes.some(({ name }) => name === member.name)
  return isOurs || member.name === 'block' ? [[path, member.title ?? '']] : titlesIn(member, path)
}

/** Titles in the toolbar of a text; annotations are types of our own. */
function titlesOfToolbar(): [string, string][] {
  const styles = ['normal', 'h2', 'h3', 'h4', 'blockquote'] as const
  const decorators = [
    ...(['strong', 'em', 'underline', 'strike-through', 'code'] as const),
    ...(['sub', 'sup', 'mark'] as const),
  ]
  const member = textMember({ styles: [...styles], decorators: [...decorators] })
  const offered = [member.styles, member.lists, member.marks?.decorators].flatMap(
    (all) => all ?? [],
  )
  return offered.map(({ value, title }) => toTitle(`toolbar=${value}`, title))
}

it('has Russian titles for everything that an editor sees', () => {
  const schema = createSchema({ name: 'test', types: schemaTypes })
  const titles = schemaTypes.flatMap(({ name }) => {
    const type = schema.get(name)
    return type ? titlesIn(type, name) : []
  })
  titles.push(...titlesOfToolbar())
  expect(titles.length).toBeGreaterThan(300)
  // Groups of fields, and choices of a field.
  expect(titles.some(([path]) => path.includes('@'))).toBe(true)
  expect(titles.some(([path]) => /^\w+\.\w+=/.test(path))).toBe(true)
  const foreign = titles.filter(([, title]) => !/[а-яё]/i.test(title) && !brands.has(title))
  expect(foreign).toEqual([])
})
