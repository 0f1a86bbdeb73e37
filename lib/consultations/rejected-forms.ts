import { randomBytes } from 'node:crypto'
import type { FieldErrors, FieldName } from './schema.ts'

/** How long a rejected form is kept for correction, in seconds. */
export const rejectedFormLifetime = 15 * 60

const most = 1000
const mostOfOneOwner = 20

export type RejectedForm = {
  values: Partial<Record<FieldName, string>>
  errors: FieldErrors
  /** Why the form was rejected. */
  reason: 'invalid' | 'conflict' | 'tooMany' | 'unavailable'
}

export type RejectedForms = {
  /** Returns a random token that finds the rejected form for fifteen minutes. */
  keep(rejectedForm: RejectedForm, owner: string): string
  get(token: string): RejectedForm | undefined
}

/**
 * Rejected forms, to be shown to their sender again. In memory only: without consent nothing may be
 * recorded, so these values never reach the disk. Limited in total and per owner (a network), so
 * that one sender cannot displace the rejected forms of others.
 */
export function createRejectedForms({ now }: { now: () => number }): RejectedForms {
  const rejectedForms = new Map<
    string,
    { rejectedForm: RejectedForm; owner: string; expiresAt: number }
  >()

  function makeRoom(owner: string): void {
    for (const [token, { expiresAt }] of rejectedForms)
      if (expiresAt <= now()) rejectedForms.delete(token)
    const own = [...rejectedForms]
      .filter(([, entry]) => entry.owner === owner)
      .map(([token]) => token)
    if (own.length >= mostOfOneOwner) rejectedForms.delete(own[0] ?? '')
    if (rejectedForms.size >= most) rejectedForms.delete(rejectedForms.keys().next().value ?? '')
  }

  return {
    keep(rejectedForm, owner) {
      makeRoom(owner)
      const token = randomBytes(24).toString('base64url')
      rejectedForms.set(token, {
        rejectedForm,
        owner,
        expiresAt: now() + rejectedFormLifetime * 1000,
      })
      return token
    },
    get(token) {
      const entry = rejectedForms.get(token)
      return entry === undefined || entry.expiresAt <= now() ? undefined : entry.rejectedForm
    },
  }
}
