import type { ConsentText } from '#lib/consultations/consent-text.ts'

/** The proof of consent that the operator owes (152-FZ, art. 9 p. 3). */
export type ConsentRecord = ConsentText & {
  clientAddress: string | undefined
  userAgent: string | undefined
  formUrl: string
}
