import { DateTime, Path as GroqPath } from 'groq-js'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { locationOf, toJsonPath, type Location, type Selector } from './locations.ts'
import type { Marks } from './pointers.ts'

/** Sanity's Content Source Map: the document field behind each part of a result. */
export type SourceMap = {
  documents: { _id: string; _type: string }[]
  paths: string[]
  mappings: Record<
    string,
    { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }
  >
}

/**
 * Removes the pointers from the result of a query `withPointers` and builds the map. Computed values
 * have no entry; an object taken whole from a document has one.
 */
export function takeSourceMap(
  wrapped: unknown,
  selector: Selector,
  marks: Marks,
): { result: unknown; sourceMap: SourceMap } {
  const map = createMap(selector)
  const cleaned = taking(marks, map.add)(wrapped, [], undefined)
  const result = isRecord(cleaned) ? cleaned['result'] : undefined
  return { result, sourceMap: map.sourceMap }
}

type Path = (string | number)[]
type Add = (path: Path, location: Location) => void

function createMap(selector: Selector): { sourceMap: SourceMap; add: Add } {
  const sourceMap: SourceMap = { documents: [], paths: [], mappings: {} }
  const documents = new Map<string, number>()
  const paths = new Map<string, number>()

  return {
    sourceMap,
    add(path, { id, type, path: sourcePath }) {
      const document = numberOf(documents, id, () =>
        sourceMap.documents.push({ _id: id, _type: type }),
      )
      const source = toJsonPath(sourcePath, selector)
      const place = numberOf(paths, source, () => sourceMap.paths.push(source))
      // The first step is the wrapping of the whole result.
      const steps = path
        .slice(1)
        .map((step) => (typeof step === 'string' ? step : { key: undefined, place: step }))
      sourceMap.mappings[toJsonPath(steps, selector)] = {
        type: 'value',
        source: { type: 'documentValue', document, path: place },
      }
    },
  }
}

function numberOf(known: Map<string, number>, key: string, append: () => number): number {
  const number = known.get(key) ?? append() - 1
  known.set(key, number)
  return number
}

/** Values without marks, while `add` learns where they come from. */
function taking(marks: Marks, add: Add) {
  /** `pointer` says where the value comes from, if anything does. */
  function take(value: unknown, path: Path, pointer: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
      const location = resolve(pointer)
      if (location !== undefined && value !== null) add(path, location)
      return value
    }
    const location = locationOf(value)
    if (location !== undefined) {
      add(path, location)
      return value
    }
    if (Array.isArray(value)) {
      const pointers: unknown[] = Array.isArray(pointer) ? pointer : []
      return value.map((member: unknown, place) => take(member, [...path, place], pointers[place]))
    }
    if (value instanceof DateTime || value instanceof GroqPath) return value.toJSON()
    return isRecord(value) ? takeObject(value, path) : value
  }

  function takeObject(value: JsonObject, path: Path): JsonObject {
    const members = Object.entries(value).map(
      ([name, member]) => [name, take(member, [...path, name], pointerTo(value, name))] as const,
    )
    return Object.fromEntries(members)
  }

  /** An attribute set by the projection overrides one spread by `...`. */
  function pointerTo(value: JsonObject, name: string): unknown {
    const own: unknown = Reflect.get(value, marks.pointerTo(name))
    if (own !== undefined && own !== null) return own
    for (const mark of Object.getOwnPropertySymbols(value)) {
      const of: unknown = marks.isSplat(mark) && Reflect.get(value, mark)
      if (isRecord(of) && Object.hasOwn(of, name) && of[name] === value[name]) return { of, name }
    }
    return undefined
  }

  function resolve(pointer: unknown): Location | undefined {
    if (!isRecord(pointer)) return undefined
    const { of, name } = pointer
    if (typeof of !== 'object' || of === null) return undefined
    const location = locationOf(of)
    if (location === undefined) {
      return isRecord(of) && typeof name === 'string' ? resolve(pointerTo(of, name)) : undefined
    }
    if (typeof name === 'string') return { ...location, path: [...location.path, name] }
    if (typeof name !== 'number' || !Array.isArray(of)) return undefined
    const place = name < 0 ? of.length + name : name
    return { ...location, path: [...location.path, { key: undefined, place }] }
  }

  return take
}
