import { networkOf } from '#lib/hosts/network.ts'
import { identityOf } from './store/contact-hash.ts'
import type { Admission, ConsultationStore } from './store/store.ts'

const minute = 60 * 1000

/**
 * Two limits, because they protect different things. What a network sends costs this process work,
 * whatever it is. What is stored costs the disk, the office and the mailbox of the contact; only
 * valid posts count there, else strangers could close the form to everybody by sending garbage from
 * many networks.
 */
export type RateLimit = {
  /** Counts one post of a sender's network, valid or not. */
  admitPost(clientAddress: string): Promise<Admission>
  /** Counts what is about to be stored of a contact, as `parseContact` returns it. */
  admitWrite(contact: string): Promise<Admission>
}

/**
 * Limits posts per network and minute to `perMinute`, and in proportion to it what is stored of one
 * contact and altogether: a flood of valid posts from many networks would pass the first. What one
 * limit refuses does not count for the later ones. 0 switches all of them off.
 */
export function createRateLimit({
  perMinute,
  store,
}: {
  perMinute: number
  store: Pick<ConsultationStore, 'admit'>
}): RateLimit {
  const isOff = perMinute === 0
  return {
    async admitPost(clientAddress) {
      if (isOff) return { ok: true }
      return store.admit(`network ${networkOf(clientAddress)}`, perMinute, minute)
    },
    async admitWrite(contact) {
      if (isOff) return { ok: true }
      // One contact may be an address to which somebody else wants confirmations sent.
      const key = `contact ${identityOf(contact)}`
      const ofContact = await store.admit(key, 3 * perMinute, 60 * minute)
      return ofContact.ok ? store.admit('all', 30 * perMinute, minute) : ofContact
    },
  }
}
