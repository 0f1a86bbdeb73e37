import type { Register } from './register.ts'

/** The tag of every result that depends on what is due, that is, whose query takes `$now`. */
export const clockTag = 'clock'

/** A timer may wait no longer than this: the system clock can be set while it runs. */
const longestWait = 60_000

/** The time that queries take as `$now`. It makes scheduled articles appear. */
export type ContentClock = {
  /** ISO 8601; never earlier than before, so that a clock set back hides nothing. */
  now(): string
  /**
   * When the next scheduled article is due, in ISO 8601: the tag `clock` is announced then, once.
   * Replaces what was set before; undefined for nothing scheduled.
   */
  setNextDue(due: string | undefined): void
  close(): void
}

type ContentClockOptions = {
  register: Pick<Register, 'announce'>
  /** Milliseconds since 1970. */
  systemTime: () => number
  /** Calls back after that many milliseconds; returns how to cancel it. */
  startTimer: (callback: () => void, ms: number) => () => void
}

export function createContentClock({
  register,
  systemTime,
  startTimer,
}: ContentClockOptions): ContentClock {
  let latest = -Infinity
  let announced: number | undefined
  let cancel = () => {}

  function now(): number {
    latest = Math.max(latest, systemTime())
    return latest
  }

  function wait(due: number): void {
    const ms = due - now()
    if (ms <= 0) {
      // The content API may think otherwise of a date.
      if (due === announced) return
      announced = due
      register.announce([clockTag])
      return
    }
    cancel = startTimer(() => wait(due), Math.min(ms, longestWait))
  }

  return {
    now: () => new Date(now()).toISOString(),
    setNextDue(due) {
      cancel()
      const time = Date.parse(due ?? '')
      if (!Number.isNaN(time)) wait(time)
    },
    close: () => cancel(),
  }
}
