import { isRecord } from '@butlerspb/json/is-record.ts'
import { storedIdOf, type View } from '#lake/query/view.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** A member of a list by its key, if it has one, and its place. */
type Step = string | { key: string | undefined; place: number }

/** The location of a value in the stored documents. */
export type Location = { id: string; type: string; path: Step[] }

type Entry =
  | { document: LakeDocument; parent?: undefined }
  | { document: LakeDocument; parent: object; step: Step }

/** Documents are immutable, so locations can be cached with them. */
const entries = new WeakMap<object, Entry>()

/** The same view; `locationOf` then finds every part of its documents. */
export function withLocations(view: View): View {
  const { search, sorted } = view
  return {
    search,
    sorted:
      sorted &&
      function* withLocations(type, orders) {
        for (const document of sorted(type, orders)) {
          addLocations(document)
          yield document
        }
      },
    get documents() {
      view.documents.forEach(addLocations)
      return view.documents
    },
    get(id) {
      const document = view.get(id)
      if (document !== undefined) addLocations(document)
      return document
    },
    find(lookups) {
      const documents = view.find(lookups)
      documents.forEach(addLocations)
      return documents
    },
  }
}

function addLocations(document: LakeDocument): void {
  if (entries.has(document)) return
  entries.set(document, { document })
  const waiting: object[] = [document]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const [name, member] of Object.entries(parent)) {
      if (typeof member !== 'object' || member === null) continue
      entries.set(member, { document, parent, step: stepTo(parent, name, member) })
      waiting.push(member)
    }
  }
}

function stepTo(parent: object, name: string, member: unknown): Step {
  if (!Array.isArray(parent)) return name
  const key = isRecord(member) ? member['_key'] : undefined
  return { key: typeof key === 'string' ? key : undefined, place: Number(name) }
}

/** Undefined for an object that is not part of a document. */
export function locationOf(value: object): Location | undefined {
  const entry = entries.get(value)
  if (entry === undefined) return undefined
  const path: Step[] = []
  let current: Entry | undefined = entry
  while (current?.parent !== undefined) {
    path.unshift(current.step)
    current = entries.get(current.parent)
  }
  const { document } = entry
  return { id: storedIdOf(document), type: document._type, path }
}

/** Lists by keys (`[?(@._key=='k')]`) or by places (`[0]`), as `resultSourceMap` asks. */
export type Selector = 'keys' | 'places'

/** The JSONPath that `@sanity/client` reads. */
export function toJsonPath(path: readonly Step[], selector: Selector): string {
  return `$${path.map((step) => toSegment(step, selector)).join('')}`
}

function toSegment(step: Step, selector: Selector): string {
  if (typeof step === 'string') return `['${step.replace(/[\f\n\r\t'\\]/g, escaped)}']`
  const { key, place } = step
  if (selector === 'places' || key === undefined) return `[${place}]`
  return `[?(@._key=='${key.replace(/['\\]/g, escaped)}')]`
}

const escapes: Record<string, string> = { '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' }

function escaped(character: string): string {
  return `\\${escapes[character] ?? character}`
}
