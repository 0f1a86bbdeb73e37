import type { ActionContext } from './action-context.ts'
import { malformed } from './parse-fields.ts'
import { releaseDocumentId, releaseIdIn } from './release-actions.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/** A release exported from another dataset, stored unchanged. `sanity dataset import` sends it. */
export type ReleaseImport = {
  type: 'release.import'
  releaseId: string
  fields: JsonObject
  ifExists: 'fail' | 'ignore' | 'replace'
}

/** Returns null for an action of another family. */
export function parseReleaseImport(type: string, fields: JsonObject): ReleaseImport | null {
  if (type !== 'release.import') return null
  const { attributes, document = attributes, ifExists = 'fail' } = fields
  if (!isRecord(document)) throw malformed('attributes', 'a release')
  const { state } = document
  if (document['_type'] !== 'system.release' || !states.some((known) => known === state)) {
    throw malformed('attributes', `a release with a state: ${states.join(', ')}`)
  }
  if (ifExists !== 'fail' && ifExists !== 'ignore' && ifExists !== 'replace') {
    throw malformed('ifExists', 'fail, ignore or replace')
  }
  return { type, releaseId: releaseIdIn(fields), fields: document, ifExists }
}

const states = ['active', 'scheduled', 'published', 'archived'] as const

export function applyReleaseImport(
  { releaseId, fields, ifExists }: ReleaseImport,
  context: ActionContext,
): void {
  const id = releaseDocumentId(releaseId)
  if (ifExists === 'fail') context.requireAbsent(id)
  if (ifExists === 'ignore' && context.get(id) !== null) return
  context.put(id, { ...fields, name: releaseId })
}
