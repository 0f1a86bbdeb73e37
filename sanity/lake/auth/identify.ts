import { anonymous, type Identity, type Member } from './identity.ts'
import type { Tokens } from './tokens.ts'
import { insufficientPermissions, unauthorized } from '#lake/errors.ts'

/** Set by the site's proxy on everything that comes from outside; see "Access and roles" in README.md. */
const remoteHeader = 'x-lake-remote'
/** Set by a site on another machine on what it reads for visitors. */
const visitorHeader = 'x-lake-visitor'

/**
 * The caller of a data route. Without a token a caller on the lake's loopback port is anonymous, and
 * one that came through the site's proxy, or from another machine, gets a 401. An unknown token is a
 * 401 too. A caller with a token that asks as a visitor sees what an anonymous caller sees.
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
  return request.headers.get(visitorHeader) === '1' ? anonymous : identity
}

/** Whether the request came through the site's proxy, or from another machine. */
export function isRemote(request: Request): boolean {
  return request.headers.get(remoteHeader) === '1'
}

/** The token a request carries; undefined when there is none. */
export function bearerToken(request: Request): string | undefined {
  const authorization = request.headers.get('authorization') ?? ''
  return /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization)?.[1]
}

/** The caller of a route that needs a token. Throws a 401 without one. */
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
