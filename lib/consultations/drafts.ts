import { randomBytes } from 'node:crypto'
import type { FieldErrors, FieldName } from './schema.ts'

/** How long a rejected form is kept for correction, in seconds. */
export const draftLifetime = 15 * 60

const most = 1000
const mostOfOneOwner = 20

export type Draft = {
  values: Partial<Record<FieldName, string>>
  errors: FieldErrors
  /** Why the form was rejected. */
  reason: 'invalid' | 'conflict' | 'tooMany' | 'unavailable'
}

export type Drafts = {
  /** Returns a random token that finds the draft for fifteen minutes. */
  keep(draft: Draft, owner: string): string
  get(token: string): Draft | undefined
}

/**
 * Rejected forms, to be shown to their sender again. In memory only: without consent nothing may be
 * recorded, so these values never reach the disk. Limited in total and per owner (a network), so
 * that one sender cannot displace the drafts of others.
 */
export function createDrafts({ now }: { now: () => number }): Drafts {
  const drafts = new Map<string, { draft: Draft; owner: string; expiresAt: number }>()

  function makeRoom(owner: string): void {
    for (const [token, { expiresAt }] of drafts) if (expiresAt <= now()) drafts.delete(token)
    const own = [...drafts].filter(([, entry]) => entry.owner === owner).map(([token]) => token)
    if (own.length >= mostOfOneOwner) drafts.delete(own[0] ?? '')
    if (drafts.size >= most) drafts.delete(drafts.keys().next().value ?? '')
  }

  return {
    keep(draft, owner) {
      makeRoom(owner)
      const token = randomBytes(24).toString('base64url')
      drafts.set(token, { draft, owner, expiresAt: now() + draftLifetime * 1000 })
      return token
    },
    get(token) {
      const entry = drafts.get(token)
      return entry === undefined || entry.expiresAt <= now() ? undefined : entry.draft
    },
  }
}
