import type { Audience } from '#lake/query/view.ts'

export type Role = 'viewer' | 'editor' | 'administrator'

/** The holder of a token: a signed-in person or a program. */
export type Member = { kind: 'token'; id: string; role: Role }

/** Who calls. `id` is the author in the transaction log. */
export type Identity = { kind: 'anonymous'; id: '<anonymous>' } | Member

export const anonymous: Identity = { kind: 'anonymous', id: '<anonymous>' }

const roles = ['viewer', 'editor', 'administrator'] as const satisfies readonly Role[]

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

export function audienceOf(identity: Identity): Audience {
  return identity.kind === 'anonymous' ? 'everybody' : 'members'
}
