import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { longestToken } from './kept-form-cookie.ts'
import { createKeptForms, type KeptForms } from './kept-forms.ts'
import { receiptSchema, type Receipt } from './receipt.ts'
import { rejectedFormSchema, shortened, type RejectedForm } from './rejected-forms.ts'
import { createStamp, shortestMs, type StampKeys } from './stamp.ts'

/** The forms that visitors have open, and what they see after sending one. */
export type VisitorForms = {
  /** Key and stamp for one rendering of the empty form. */
  newForm(): { key: string; stamp: string }
  /** Keeps a rejected form for fifteen minutes; returns its token. */
  keepForm(form: RejectedForm): string
  /** The kept form with key and stamp for its next rendering. */
  retryForm(token: string): (RejectedForm & { key: string; stamp: string }) | undefined
  /** Keeps the receipt of an accepted request for fifteen minutes; returns its token. */
  keepReceipt(receipt: Receipt): string
  receipt(token: string): Receipt | undefined
  /** Keeps the address of a sign-up for letters that was refused; returns its token. */
  keepAddress(email: string): string
  typedAddress(token: string): string | undefined
}

/** The longest text that may be posted. */
const mostCharacters = 16 * 1024

/** Kept by the browser for fifteen minutes; `now` is in milliseconds since 1970. */
export function createVisitorForms({
  now,
  stampKeys,
}: {
  now: () => number
  stampKeys: () => StampKeys
}): VisitorForms {
  const kept = { now, keys: stampKeys }
  const rejectedForms = createKeptForms({ ...kept, kind: 'rejected', schema: rejectedFormSchema })
  const receipts = createKeptForms({ ...kept, kind: 'receipt', schema: receiptSchema })
  const addresses = createKeptForms({ ...kept, kind: 'address', schema: z.string() })
  return {
    newForm() {
      const key = randomUUID()
      return { key, stamp: createStamp({ stampKeys: stampKeys(), form: key }, now()) }
    },
    keepForm: (form) => keepWhole(rejectedForms, form),
    retryForm(token) {
      const form = rejectedForms.get(token)
      if (form === undefined) return undefined
      const earlierKey = form.reason === 'conflict' ? undefined : form.values.key
      const key = earlierKey || randomUUID()
      // A corrected form skips the three-second minimum.
      const stamp = createStamp({ stampKeys: stampKeys(), form: key }, now() - shortestMs)
      return { ...form, key, stamp }
    },
    keepReceipt: (receipt) => receipts.keep(receipt),
    receipt: (token) => receipts.get(token),
    keepAddress: (email) => addresses.keep(email),
    typedAddress: (token) => addresses.get(token),
  }
}

/**
 * Words of a language fit, as many as may be posted. What cannot be compressed, and so was written by
 * nobody, is cut until cookies carry it.
 */
function keepWhole(forms: KeptForms<RejectedForm>, form: RejectedForm): string {
  let token = forms.keep(form)
  for (let longest = mostCharacters / 2; token.length > longestToken; longest /= 2) {
    token = forms.keep(shortened(form, longest))
  }
  return token
}
