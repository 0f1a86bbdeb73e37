import { DateTime } from 'groq-js'
import { isRecord } from '@butlerspb/json/is-record.ts'

/** Attributes and places in lists that lead to a value. */
export type KeyPath = readonly (string | number)[]

/** The key paths of a value that a selector of GROQ means, whether or not there is anything. */
export type Select = (value: unknown) => KeyPath[]

/** Undefined where there is nothing. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((of, step) => {
    if (typeof step === 'number') return Array.isArray(of) ? of[step] : undefined
    return isRecord(of) && Object.hasOwn(of, step) ? of[step] : undefined
  }, value)
}

/** Whether anything that is selected differs; a list of another length differs as a whole. */
export function changedAny(before: unknown, after: unknown, select: Select): boolean {
  const paths = select(before)
  if (paths.length !== select(after).length) return true
  return paths.some(
    (path) =>
      path.some(
        (step, place) => typeof step === 'number' && !haveSameLength(before, after, path, place),
      ) || !isSame(valueAt(before, path), valueAt(after, path)),
  )
}

function haveSameLength(before: unknown, after: unknown, path: KeyPath, place: number): boolean {
  const [was, is] = [before, after].map((value) => valueAt(value, path.slice(0, place)))
  return Array.isArray(was) && Array.isArray(is) && was.length === is.length
}

/** Whether everything that differs is selected, or is inside of it. */
export function changedOnly(before: unknown, after: unknown, select: Select): boolean {
  const selected = select(before)
  return differences(before, after, []).every((path) =>
    selected.some((start) => start.every((step, place) => path[place] === step)),
  )
}

function differences(before: unknown, after: unknown, path: KeyPath): KeyPath[] {
  if (isSame(before ?? null, after ?? null)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((value, place) => differences(value, after[place], [...path, place]))
  }
  if (!isRecord(before) || !isRecord(after)) return [path]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => differences(before[name], after[name], [...path, name]))
}

/** Compares values of GROQ. What objects hide under symbols is no part of them. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((member, place) => isSame(member, b[place]))
  }
  if (a instanceof DateTime && b instanceof DateTime) return a.equals(b)
  if (!isRecord(a) || !isRecord(b)) return a === b
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}
