/**
 * A refusal on its way to the caller. It is thrown, not returned, because a refusal in the middle
 * of a transaction must undo it; `createRequestHandler` turns it into a response in one place.
 */
export class LakeError extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, body: object, message: string) {
    super(message)
    this.name = 'LakeError'
    this.status = status
    this.body = body
  }
}

const statusNames: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The general shape `{statusCode, error, message}`; @sanity/client reads it as "error - message". */
export function refusal(status: number, message: string): LakeError {
  const error = statusNames[status] ?? 'Error'
  return new LakeError(status, { statusCode: status, error, message }, message)
}

/**
 * A 401 the Studio understands as "sign in again, keep the unsaved edits"; any other 401 makes it
 * drop them. The code says that there is no session, or that it has ended (`SIO-401-AEX`).
 */
export function unauthorized(
  message = 'Session not found',
  errorCode: 'SIO-401-ANF' | 'SIO-401-AEX' = 'SIO-401-ANF',
): LakeError {
  return new LakeError(401, { statusCode: 401, error: 'Unauthorized', message, errorCode }, message)
}

/** The reason why a mutation or an action failed; `type` is one of Sanity's `…Error` names. */
export type WriteProblem = {
  type: string
  description: string
  [detail: string]: unknown
}

/** The refusal of a whole write because of one mutation or action in it. */
export class WriteRefusal extends LakeError {
  readonly problem: WriteProblem
  /** Index of the mutation or action in the request. */
  readonly index: number

  constructor(kind: 'mutation' | 'action', status: number, problem: WriteProblem, index: number) {
    const description = `The ${kind}(s) failed: ${problem.description}`
    const items = [{ error: problem, index }]
    super(status, { error: { type: `${kind}Error`, description, items } }, description)
    this.problem = problem
    this.index = index
  }
}

export function mutationError(status: number, problem: WriteProblem, index = 0): WriteRefusal {
  return new WriteRefusal('mutation', status, problem, index)
}

export function actionError(status: number, problem: WriteProblem, index = 0): WriteRefusal {
  return new WriteRefusal('action', status, problem, index)
}

export function insufficientPermissions(permission: string): WriteRefusal {
  return mutationError(403, {
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions; permission "${permission}" required`,
    permission,
  })
}

/** `start` and `end` are character offsets in `query`. */
export function queryParseError(query: string, description: string, at: number): LakeError {
  const end = query.length
  const start = Math.min(at, end)
  const error = { type: 'queryParseError', description, query, start, end }
  return new LakeError(400, { error }, description)
}
