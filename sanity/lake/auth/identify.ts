import { anonymous, type Identity, type Member } from './identity.ts'
import type { Tokens } from './tokens.ts'
import { insufficientPermissions, unauthorized } from '#lake/errors.ts'

/** Set by the site's proxy on everything that comes from outside; see "Doors and roles" in README.md. */
const remoteHeader = 'x-lake-remote'

/**
 * Who calls a data route. Without a token a caller on the lake's own loopback port is anonymous;
 * one who came through the site's door is refused. A token that is not known is never ignored.
 */
export function identify(request: Request, tokens: Tokens): Identity {
  if (!request.headers.has('authorization')) {
    if (isRemote(request)) throw unauthorized()
    return anonymous
  }
  const token = bearerToken(request)
  const identity = token === undefined ? null : tokens.find(token)
  if (identity === 'expired') throw unauthorized('Session expired', 'SIO-401-AEX')
  if (identity === null) throw unauthorized()
  return identity
}

/** Whether the request came through the site's proxy. */
export function isRemote(request: Request): boolean {
  return request.headers.get(remoteHeader) === '1'
}

/** The token a request carries; undefined when there is none, or nothing that could be one. */
export function bearerToken(request: Request): string | undefined {
  const authorization = request.headers.get('authorization') ?? ''
  return /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization)?.[1]
}

/** Who calls a route that is for holders of a token only. Throws a 401 for everybody else. */
export function requireMember(request: Request, tokens: Tokens): Member {
  const identity = identify(request, tokens)
  if (identity.kind === 'anonymous') throw unauthorized()
  return identity
}

/** Throws a 401 for anonymous callers and a 403 for viewers. */
export function requireEditor(identity: Identity, permission: 'create' | 'update'): void {
  if (identity.kind === 'anonymous') throw unauthorized()
  if (identity.role === 'viewer') throw insufficientPermissions(permission)
}
