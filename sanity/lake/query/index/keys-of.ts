import { isRecord } from '@butlerspb/json/is-record.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** `slug.current`, where it has a value that equals another. */
export function slugsOf({ slug }: LakeDocument): string[] {
  const current = isRecord(slug) ? slug['current'] : undefined
  return isScalar(current) ? [String(current)] : []
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Every `_ref` in a document, so what GROQ's `references()` finds: weak references too. */
export function referencesIn(document: LakeDocument): Set<string> {
  const found = new Set<string>()
  const waiting: unknown[] = [document]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    const target = isRecord(next) ? next['_ref'] : undefined
    if (isScalar(target)) found.add(String(target))
    waiting.push(...Object.values(next))
  }
  return found
}
