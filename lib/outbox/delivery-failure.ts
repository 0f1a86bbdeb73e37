/**
 * A failed delivery, for log and queue. Its text names the step and the code of the answer and
 * never quotes one: answers contain addresses, and a URL may contain a token.
 */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure'
  /** The receiver would refuse the same message again. */
  readonly isFinal: boolean
  /** The receiver does not know the address of the message. */
  readonly refusesRecipient: boolean
  /** How long the receiver asks to wait. */
  readonly retryAfterMs: number | undefined

  constructor(
    reason: string,
    {
      isFinal = false,
      refusesRecipient = false,
      retryAfterMs,
    }: { isFinal?: boolean; refusesRecipient?: boolean; retryAfterMs?: number | undefined } = {},
  ) {
    super(reason)
    this.isFinal = isFinal
    this.refusesRecipient = refusesRecipient
    this.retryAfterMs = retryAfterMs
  }
}
