import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The schema.org vocabulary as the checks need it, read from the declarations of schema-dts, which
 * are generated from schema.org's own release. The compiler checks object literals only; this also
 * sees properties that arrive through spreads, and text where a node is required.
 */
type Vocabulary = {
  /** Every base a type inherits from, itself included. */
  basesOf(type: string): Set<string>
  /** Names of the types a property of `type` accepts, or `undefined` when it has no such property. */
  rangeOf(type: string, property: string): string[] | undefined
}

type Declaration = { parents: string[]; properties: Map<string, string[]> }

const textTypes = new Set(['Text', 'URL', 'Date', 'DateTime', 'Time'])

export function readVocabulary(): Vocabulary {
  const declarationFile = createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts')
  const declarations = parseDeclarations(readFileSync(declarationFile, 'utf8'))

  const basesOf = (type: string): Set<string> => {
    const bases = new Set<string>()
    const visit = (name: string) => {
      if (bases.has(name)) return
      bases.add(name)
      declarations.get(name)?.parents.forEach(visit)
    }
    if (declarations.has(`${type}Leaf`)) visit(`${type}Leaf`)
    return bases
  }
  return {
    basesOf,
    rangeOf: (type, property) =>
      [...basesOf(type)]
        .map((base) => declarations.get(base)?.properties.get(property))
        .find((range) => range !== undefined),
  }
}

function parseDeclarations(source: string): Map<string, Declaration> {
  const interfaces = source.matchAll(/^(?:export )?interface (\w+) extends ([^{]+) \{\n(.*?)^\}/gms)
  return new Map(
    [...interfaces].map(([, name = '', parents = '', body = '']) => [
      name,
      { parents: parents.split(', '), properties: parseProperties(body) },
    ]),
  )
}

function parseProperties(body: string): Map<string, string[]> {
  const properties = body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)
  return new Map([...properties].map(([, name = '', range = '']) => [name, range.split(' | ')]))
}

/** What in `node` (a JSON-LD value) schema.org does not know, one line each. */
export function vocabularyErrors(node: unknown, vocabulary: Vocabulary): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => vocabularyErrors(item, vocabulary))
  if (typeof node !== 'object' || node === null) return []
  const type: unknown = Reflect.get(node, '@type')
  if (type === undefined) return '@id' in node ? [] : ['a node without @type']
  if (typeof type !== 'string') return ['a @type that is not text']
  if (vocabulary.basesOf(type).size === 0) return [`unknown type ${type}`]
  return Object.entries(node)
    .filter(([property]) => !property.startsWith('@'))
    .flatMap(([property, value]) => propertyErrors(type, property, value, vocabulary))
}

function propertyErrors(
  type: string,
  property: string,
  value: unknown,
  vocabulary: Vocabulary,
): string[] {
  const range = constrained(type, property, vocabulary) ?? vocabulary.rangeOf(type, property)
  if (range === undefined) return [`${type} has no property ${property}`]
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((item) => [
    ...(isInRange(item, range, vocabulary)
      ? []
      : [`${type}.${property} takes ${range.join(' | ')}`]),
    ...vocabularyErrors(item, vocabulary),
  ])
}

/** `query-input` of an action that has a `query`: https://schema.org/docs/actions.html */
function constrained(type: string, property: string, vocabulary: Vocabulary) {
  const [, name] = /^(\w+)-(?:in|out)put$/.exec(property) ?? []
  const known = name !== undefined && vocabulary.rangeOf(type, name) !== undefined
  return known && vocabulary.basesOf(type).has('ActionBase')
    ? ['PropertyValueSpecification', 'Text']
    : undefined
}

function isInRange(value: unknown, range: string[], vocabulary: Vocabulary): boolean {
  if (typeof value === 'number')
    return range.includes('Number') || (range.includes('Integer') && Number.isInteger(value))
  if (typeof value === 'boolean') return range.includes('Boolean')
  if (typeof value === 'string') {
    // A URL is allowed in place of the node it identifies: schema.org's context declares such terms `@id`.
    return range.some((name) => textTypes.has(name)) || (nodeExpected(range) && URL.canParse(value))
  }
  if (typeof value !== 'object' || value === null) return false
  const type: unknown = Reflect.get(value, '@type')
  if (typeof type !== 'string') return nodeExpected(range)
  const bases = vocabulary.basesOf(type)
  return range.some((name) => bases.has(`${name}Leaf`) || bases.has(`${name}Base`))
}

const nodeExpected = (range: string[]) => range.includes('IdReference')
