import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import {
  type Budget,
  createBudget,
  type FieldMap,
  type FieldValue,
  type ReadFields,
  UnreadableField,
} from './field-value.ts'

/** Each costs a search through the document. */
const maxAliases = 100

type Walk = { document: Document; lineOf: (node: unknown) => number; budget: Budget }

/**
 * Reads fields from YAML 1.2, of which JSON is a part. Aliases are followed within bounds; a field
 * that is written twice is an error, as in the standard.
 *
 * @param firstLine the line of the file at which `text` begins
 */
export function readYamlFields(text: string, firstLine: number): ReadFields {
  const lines = new LineCounter()
  const lineAt = (offset: number) => firstLine - 1 + lines.linePos(offset).line
  if ((text.match(/\*[^\s,\]}]/g)?.length ?? 0) > maxAliases) {
    return unreadable(firstLine, 'слишком много ссылок «*имя»')
  }
  // Checked here instead: the parser compares every field with every other.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  })
  const [error] = document.errors
  if (error !== undefined) return unreadable(lineAt(error.pos[0]), error.message)
  const lineOf = (node: unknown) => (isNode(node) ? lineAt(node.range?.[0] ?? 0) : firstLine)
  if (!isMap(document.contents)) return withoutFields(firstLine)
  const walk = { document, lineOf, budget: createBudget() }
  try {
    return { ok: true, line: firstLine, fields: toFields(document.contents, walk, 0) }
  } catch (error) {
    if (!(error instanceof UnreadableField)) throw error
    return unreadable(error.line, error.message)
  }
}

function unreadable(line: number, reason: string): ReadFields {
  const message = `YAML в начале файла не прочесть (${reason}): файл пропущен целиком`
  return { ok: false, line, message }
}

function withoutFields(line: number): ReadFields {
  const message = 'в начале файла нет полей вида «title: …»: файл пропущен целиком'
  return { ok: false, line, message }
}

function toValue(node: unknown, walk: Walk, depth: number): FieldValue | undefined {
  const line = walk.lineOf(node)
  walk.budget.take(depth, line)
  if (isAlias(node)) return toValue(target(node, walk), walk, depth + 1)
  if (isMap(node)) return { kind: 'fields', line, fields: toFields(node, walk, depth) }
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => toValue(item, walk, depth + 1) ?? [])
    return { kind: 'list', line, items }
  }
  if (!isScalar(node) || node.value === null) return undefined
  const text = (node.source ?? '').trim()
  return { kind: 'text', line, text, comment: node.comment?.trim() }
}

function target(alias: Node, walk: Walk): Node {
  const found = isAlias(alias) ? alias.resolve(walk.document) : undefined
  if (found !== undefined) return found
  throw new UnreadableField(walk.lineOf(alias), `нет значения для «${String(alias)}»`)
}

function toFields(map: YAMLMap, walk: Walk, depth: number): FieldMap {
  const fields = new Map<string, { line: number; value: FieldValue | undefined }>()
  const merged = new Map<string, { line: number; value: FieldValue | undefined }>()
  for (const { key, value } of map.items) {
    const line = walk.lineOf(key)
    const name = isScalar(key) ? key.source : undefined
    if (name === undefined) throw new UnreadableField(line, 'имя поля само набор полей')
    if (fields.has(name)) throw new UnreadableField(line, `поле «${name}» записано дважды`)
    const read = toValue(value, walk, depth + 1)
    // YAML 1.1: the fields of another map, unless written here.
    if (name === '<<' && read?.kind === 'fields') {
      for (const [inner, field] of read.fields) merged.set(inner, field)
    } else {
      fields.set(name, { line, value: read })
    }
  }
  for (const [name, field] of merged) if (!fields.has(name)) fields.set(name, field)
  return fields
}
