import { networkOf } from '#lib/hosts/network.ts'
import type { Admission, ConsultationStore } from './store/store.ts'

const minute = 60 * 1000

/** The sender of a post; `contact` is absent if the post names none that we could answer. */
export type Sender = { clientAddress: string; contact: string | undefined }

/**
 * Limits posts per network and minute to `perMinute`, and in proportion to it posts for one contact
 * and posts altogether: a flood from many networks would pass the first. A post that one limit
 * refuses does not count for the later ones. 0 switches all of them off.
 */
export function createRateLimit({
  perMinute,
  store,
}: {
  perMinute: number
  store: Pick<ConsultationStore, 'admit'>
}): (sender: Sender) => Promise<Admission> {
  return async ({ clientAddress, contact }) => {
    if (perMinute === 0) return { ok: true }
    const limits: [key: string, limit: number, windowMs: number][] = [
      [`network ${networkOf(clientAddress)}`, perMinute, minute],
      ...(contact === undefined ? [] : [contactLimit(contact, perMinute)]),
      ['all', 30 * perMinute, minute],
    ]
    for (const [key, limit, windowMs] of limits) {
      const admission = await store.admit(key, limit, windowMs)
      if (!admission.ok) return admission
    }
    return { ok: true }
  }
}

/** One contact may be an address to which somebody else wants confirmations sent. */
function contactLimit(contact: string, perMinute: number): [string, number, number] {
  return [`contact ${contact}`, 3 * perMinute, 60 * minute]
}
