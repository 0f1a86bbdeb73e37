import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { Change } from './document.ts'

/** Ids that a value references strongly: `{_ref}` without `_weak`, in this dataset. */
function strongReferencesIn(value: unknown): Set<string> {
  const found = new Set<string>()
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (isRecord(next)) {
      const { _ref, _weak, _dataset, _projectId } = next
      const isLocal = _dataset === undefined && _projectId === undefined
      if (typeof _ref === 'string' && _weak !== true && isLocal && !_ref.includes(':')) {
        found.add(_ref)
      }
    }
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next))
  }
  return found
}

/**
 * Keeps the index of strong references in step with saved changes and refuses, with a 409 in
 * Sanity's words, a reference to nothing and the deletion or change of type of a referenced
 * document. Call it inside the transaction, after the documents were saved.
 */
export function createStrongReferences(db: DatabaseSync): (changes: readonly Change[]) => void {
  const clear = db.prepare('delete from strong_references where source = ?')
  const add = db.prepare('insert into strong_references (source, target) values (?, ?)')
  const missing = db.prepare(`
    select target from strong_references
    where source = ? and target not in (select id from documents) order by target`)
  const referrers = db.prepare(
    'select source from strong_references where target = ? order by source limit 100',
  )

  return (changes) => {
    for (const { id, after } of changes) {
      clear.run(id)
      for (const target of strongReferencesIn(after)) add.run(id, target)
    }
    for (const { id, before, after } of changes) {
      if (before !== null && before._type !== after?._type) {
        refuseDangling(
          id,
          after === null ? 'be deleted' : 'change its type',
          referrers.all(id).map((row) => textOf(row, 'source')),
        )
      }
      refuseMissing(
        id,
        missing.all(id).map((row) => textOf(row, 'target')),
      )
    }
  }
}

function refuseDangling(
  id: string,
  what: 'be deleted' | 'change its type',
  referencingIDs: string[],
): void {
  if (referencingIDs.length === 0) return
  const named = referencingIDs.map((referrer) => `"${referrer}"`).join(', ')
  throw mutationError(409, {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot ${what} as there are references to it from ${named}`,
    id,
    referencingIDs,
  })
}

function refuseMissing(id: string, targets: string[]): void {
  const [referenceID] = targets
  if (referenceID === undefined) return
  throw mutationError(409, {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${referenceID}"`,
    id,
    referenceID,
  })
}
