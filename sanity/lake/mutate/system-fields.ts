import { withoutAssetUrl } from '#lake/assets/asset-url.ts'
import { mutationError } from '#lake/errors.ts'
import { checkValue, type JsonObject } from '#lake/json.ts'
import { checkLimits } from './limits.ts'
import { invalid } from './problems.ts'
import { isDocumentId, type LakeDocument, type Stamp } from '#lake/store/document.ts'

/**
 * Sets the system fields of a document that is to replace `existing`. `createdAt` is given for a
 * document that continues another one. Throws a refusal for a changed `_id` or `_type`
 * and for a document above the limits.
 */
export function withSystemFields(
  fields: JsonObject,
  existing: LakeDocument | null,
  { transactionId, timestamp, createdAt }: Stamp & { createdAt?: string | undefined },
  index: number,
): LakeDocument {
  const { _id, _type, _rev, _createdAt, _updatedAt, ...content } = fields
  const id = existing?._id ?? _id
  const type = existing?._type ?? _type
  if (!isDocumentId(id) || _id !== id) {
    throw mutationError(400, invalid('Cannot modify immutable attribute "_id"'), index)
  }
  if (typeof type !== 'string' || _type !== type) {
    throw mutationError(400, invalid('Cannot modify immutable attribute "_type"', id), index)
  }
  const document = withoutAssetUrl({
    ...content,
    _id: id,
    _type: type,
    _rev: transactionId,
    _createdAt: existing?._createdAt ?? createdAt ?? timestamp,
    _updatedAt: timestamp,
  })
  checkValue(document, `Document "${id}"`)
  checkLimits(document, index)
  return document
}
