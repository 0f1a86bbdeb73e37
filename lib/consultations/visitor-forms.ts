import { randomUUID } from 'node:crypto'
import { networkOf } from '#lib/hosts/network.ts'
import { createKeptForms } from './kept-forms.ts'
import type { Receipt } from './receipt.ts'
import type { RejectedForm } from './rejected-forms.ts'
import { createStamp, shortestMs, type StampKeys } from './stamp.ts'

/** The forms that visitors have open, and what they see after sending one. */
export type VisitorForms = {
  /** Key and stamp for one rendering of the empty form. */
  newForm(): { key: string; stamp: string }
  /** Keeps a rejected form for fifteen minutes; returns its token. */
  keepForm(form: RejectedForm, clientAddress: string): string
  /** The kept form with key and stamp for its next rendering. */
  retryForm(token: string): (RejectedForm & { key: string; stamp: string }) | undefined
  /** Keeps the receipt of an accepted request for fifteen minutes; returns its token. */
  keepReceipt(receipt: Receipt, clientAddress: string): string
  receipt(token: string): Receipt | undefined
  /** Keeps the address of a sign-up for letters that was refused; returns its token. */
  keepAddress(email: string, clientAddress: string): string
  typedAddress(token: string): string | undefined
}

/** Kept in memory for fifteen minutes; `now` is in milliseconds since 1970. */
export function createVisitorForms({
  now,
  stampKeys,
}: {
  now: () => number
  stampKeys: () => StampKeys
}): VisitorForms {
  const rejectedForms = createKeptForms<RejectedForm>({ now })
  const receipts = createKeptForms<Receipt>({ now })
  const addresses = createKeptForms<string>({ now })
  return {
    newForm() {
      const key = randomUUID()
      return { key, stamp: createStamp({ stampKeys: stampKeys(), form: key }, now()) }
    },
    keepForm: (form, clientAddress) => rejectedForms.keep(form, networkOf(clientAddress)),
    retryForm(token) {
      const form = rejectedForms.get(token)
      if (form === undefined) return undefined
      const earlierKey = form.reason === 'conflict' ? undefined : form.values.key
      const key = earlierKey || randomUUID()
      // A corrected form skips the three-second minimum.
      const stamp = createStamp({ stampKeys: stampKeys(), form: key }, now() - shortestMs)
      return { ...form, key, stamp }
    },
    keepReceipt: (receipt, clientAddress) => receipts.keep(receipt, networkOf(clientAddress)),
    receipt: (token) => receipts.get(token),
    keepAddress: (email, clientAddress) => addresses.keep(email, networkOf(clientAddress)),
    typedAddress: (token) => addresses.get(token),
  }
}
