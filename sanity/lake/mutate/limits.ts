import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { invalid } from './problems.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** Sanity's own limits: https://www.sanity.io/docs/content-lake/technical-limits */
const mostAttributes = 1000
const deepestAttribute = 20
const largestDocument = 32 * 1024 * 1024

/**
 * Throws a refusal for a document that Sanity would not take. An attribute is a path of names;
 * the same path in several members of an array counts once.
 */
export function checkLimits(document: LakeDocument, index: number): void {
  const { _id: id } = document
  const refuse = (status: number, reason: string) =>
    mutationError(status, invalid(`Document "${id}" ${reason}`, id), index)

  if (Buffer.byteLength(JSON.stringify(document)) > largestDocument) {
    throw refuse(413, `is larger than ${largestDocument} bytes`)
  }
  let attributes = 0
  const visit = (values: readonly unknown[], depth: number): void => {
    const members = membersOf(values)
    if (members.size > 0 && depth > deepestAttribute) {
      throw refuse(400, `nests deeper than ${deepestAttribute} levels`)
    }
    attributes += members.size
    if (attributes > mostAttributes) throw refuse(400, `has more than ${mostAttributes} attributes`)
    for (const inside of members.values()) visit(inside, depth + 1)
  }
  visit([document], 1)
}

/** The values of each name in any of the objects. */
function membersOf(values: readonly unknown[]): Map<string, unknown[]> {
  const members = new Map<string, unknown[]>()
  for (const value of values.flat(Infinity)) {
    if (!isRecord(value)) continue
    for (const [name, member] of Object.entries(value)) {
      const others = members.get(name)
      if (others === undefined) members.set(name, [member])
      else others.push(member)
    }
  }
  return members
}
