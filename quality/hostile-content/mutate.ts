import { hostileValues, unknownBlock } from './hostile-values.ts'
import { pick } from './random.ts'
import type { Random } from './random.ts'

type Place = { parent: object; key: string }

/** The lake sets these fields, so they cannot be broken. */
const lakes = new Set(['_id', '_type', '_createdAt', '_updatedAt'])

/** A copy of `document` with one to eight faults in it, anywhere. */
export function mutate<Document extends { _id: string }>(
  document: Document,
  random: Random,
): Document {
  const copy = structuredClone(document)
  const faults = 1 + Math.floor(random() * 8)
  for (let fault = 0; fault < faults; fault += 1) {
    const places = placesIn(copy).filter(({ parent, key }) => parent !== copy || !lakes.has(key))
    if (places.length > 0) pick(operations, random)(pick(places, random), random, copy._id)
  }
  return copy
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [
    { parent: value, key },
    ...placesIn(member),
  ])
}

type Operation = (place: Place, random: Random, id: string) => void

const replace: Operation = ({ parent, key }, random) => {
  Reflect.set(parent, key, structuredClone(pick(hostileValues, random)))
}

const remove: Operation = ({ parent, key }) => {
  if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key)
  else parent.splice(Number(key), 1)
}

const wrap: Operation = ({ parent, key }) => {
  Reflect.set(parent, key, [Reflect.get(parent, key)])
}

/** A second member with the key of the first, or an unknown member. */
const multiply: Operation = ({ parent, key }, random) => {
  if (!Array.isArray(parent)) return
  const twin: unknown = structuredClone(parent[Number(key)])
  parent.splice(Number(key), 0, random() < 0.5 ? twin : { ...unknownBlock })
}

/** A reference to its own document. */
const turnToItself: Operation = ({ parent, key }, _random, id) => {
  Reflect.set(parent, key, { _type: 'reference', _ref: id })
}

const swap: Operation = ({ parent, key }, random) => {
  const other = pick(Object.keys(parent), random)
  if (lakes.has(other)) return
  const values: unknown[] = [Reflect.get(parent, key), Reflect.get(parent, other)]
  Reflect.set(parent, key, values[1])
  Reflect.set(parent, other, values[0])
}

// Most faults in the wild are a wrong value.
const operations = [replace, replace, replace, remove, wrap, multiply, turnToItself, swap]
