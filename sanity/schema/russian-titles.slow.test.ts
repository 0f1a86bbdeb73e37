import { createSchema, type SchemaType } from 'sanity'
import { expect, it } from 'vitest'
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

/** Titles of a type and everything in it that an editor meets, with the way to each. */
function titlesIn(type: SchemaType, path: string): [string, string][] {
  const own: [string, string] = [path, type.title ?? '']
  if (type.jsonType === 'array') {
    return [own, ...type.of.flatMap((member) => titlesOfMember(member, `${path}[${member.name}]`))]
  }
  if (type.jsonType !== 'object') return [own]
  const fields = type.fields.filter(({ name }) => !sanityOwn.has(name))
  return [own, ...fields.flatMap(({ name, type }) => titlesIn(type, `${path}.${name}`))]
}

/** Members of our own types are looked at by themselves, and those of a text say their names. */
function titlesOfMember(member: SchemaType, path: string): [string, string][] {
  const isOurs = schemaTypes.some(({ name }) => name === member.name)
  return isOurs || member.name === 'block' ? [[path, member.title ?? '']] : titlesIn(member, path)
}

it('names everything that an editor meets in Russian', () => {
  const schema = createSchema({ name: 'test', types: schemaTypes })
  const titles = schemaTypes.flatMap(({ name }) => {
    const type = schema.get(name)
    return type ? titlesIn(type, name) : []
  })
  expect(titles.length).toBeGreaterThan(300)
  const foreign = titles.filter(([, title]) => !/[а-яё]/i.test(title) && !brands.has(title))
  expect(foreign).toEqual([])
})
