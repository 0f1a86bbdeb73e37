import type { Audience } from '#lake/query/view.ts'

export type Role = 'viewer' | 'editor' | 'administrator'

/** Who calls. `id` is the author in the transaction log. */
export type Identity =
  | { kind: 'anonymous'; id: '<anonymous>' }
  | { kind: 'token'; id: string; role: Role }

export const anonymous: Identity = { kind: 'anonymous', id: '<anonymous>' }

const roles = ['viewer', 'editor', 'administrator'] as const satisfies readonly Role[]

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

export function audienceOf(identity: Identity): Audience {
  return identity.kind === 'anonymous' ? 'everybody' : 'members'
}
