import { blocks } from '#lib/content/blocks/registry.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { typograph, typographRuns } from '#lib/format/typography.ts'

const documentFields = [
  'about',
  'alt',
  'bio',
  'description',
  'experience',
  'heading',
  'included',
  'lead',
  'quote',
  'receives',
  'role',
  'text',
  'title',
]

/** Texts of blocks that stay as they were typed: names and numbers. */
const verbatim: ReadonlySet<string> = new Set(['credit', 'source', 'value'])

const blockFields = Object.values(blocks)
  .flatMap(({ visibleFields }) => visibleFields)
  .filter((field) => !verbatim.has(field))

/** Fields that hold prose. Other fields are never changed: codes, slugs, links. */
const prose: ReadonlySet<string> = new Set([...documentFields, ...blockFields])

type Fields = Record<string, unknown>

/** The top-level fields of a document that «Типограф» changes, with what they become. Pure. */
export function typographChanges(document: Fields): Fields {
  const changed = Object.entries(document)
    .map(([field, value]): [string, unknown, unknown] => [field, value, typographed(field, value)])
    .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after))
  return Object.fromEntries(changed.map(([field, , after]) => [field, after]))
}

function typographed(field: string, value: unknown): unknown {
  if (typeof value === 'string') return prose.has(field) ? typograph(value) : value
  if (Array.isArray(value)) return value.map((member: unknown) => typographed(field, member))
  if (!isRecord(value)) return value
  if (value['_type'] === 'block') return typographedBlock(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, typographed(name, inner)]),
  )
}

function typographedBlock(block: Fields): Fields {
  const children: unknown[] = Array.isArray(block['children']) ? block['children'] : []
  const texts = typographRuns(children.map(toRun))
  return {
    ...block,
    children: children.map((child, index) =>
      isRecord(child) && typeof child['text'] === 'string'
        ? { ...child, text: texts[index] }
        : child,
    ),
  }
}

function toRun(child: unknown): { text: string; prose: boolean } {
  const { text, marks } = isRecord(child) ? child : {}
  const isCode = Array.isArray(marks) && marks.includes('code')
  return { text: typeof text === 'string' ? text : '', prose: typeof text === 'string' && !isCode }
}
