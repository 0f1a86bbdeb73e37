import type { WriteProblem } from '#lake/errors.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export function alreadyExists(id: string): WriteProblem {
  const description = `Document by ID "${id}" already exists`
  return { type: 'documentAlreadyExistsError', description, id }
}

export function notFound(id: string): WriteProblem {
  const description = `The document with the ID "${id}" was not found`
  return { type: 'documentNotFoundError', description, id }
}

/** `document` is null when it does not exist. */
export function revisionDoesNotMatch(
  id: string,
  document: LakeDocument | null,
  expectedRevisionID: string,
): WriteProblem {
  const currentRevisionID = document?._rev ?? null
  return {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID ("${currentRevisionID ?? ''}"), expected "${expectedRevisionID}"`,
    id,
    currentRevisionID,
    expectedRevisionID,
  }
}

/** The request is malformed or not allowed. */
export function invalid(description: string, id?: string): WriteProblem {
  return { type: 'validationError', description, ...(id !== undefined && { id }) }
}
