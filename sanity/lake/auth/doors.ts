import { anonymous, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { insufficientPermissions, unauthorized } from '#lake/errors.ts'

/** Set by the site's proxy on everything that comes from outside; see "Doors and roles" in README.md. */
const remoteHeader = 'x-lake-remote'

/**
 * Who calls a data route. Without a token a caller on the lake's own loopback port is anonymous;
 * one who came through the site's door is refused. A token that is not known is never ignored.
 */
export function identify(request: Request, tokens: Tokens): Identity {
  const authorization = request.headers.get('authorization')
  if (authorization === null) {
    if (request.headers.get(remoteHeader) === '1') throw unauthorized()
    return anonymous
  }
  const [, token] = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(authorization) ?? []
  const identity = token === undefined ? null : tokens.find(token)
  if (identity === null) throw unauthorized()
  return identity
}

/** Throws a 401 for anonymous callers and a 403 for viewers. */
export function requireEditor(identity: Identity, permission: 'create' | 'update'): void {
  if (identity.kind === 'anonymous') throw unauthorized()
  if (identity.role === 'viewer') throw insufficientPermissions(permission)
}
