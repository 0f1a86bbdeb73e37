import { describe, expect, it } from 'vitest'
import { createContentClock } from './content-clock.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const minute = 60_000
const at = (ms: number) => new Date(noon + ms).toISOString()

/** A clock at noon, whose time and timer the test moves. */
function openClock() {
  let time = noon
  let timer: { callback: () => void; due: number } | undefined
  let [events, started] = [0, 0]
  const clock = createContentClock({
    register: { announce: (tags) => (events += [...tags].join() === 'clock' ? 1 : NaN) },
    systemTime: () => time,
    startTimer(callback, ms) {
      started += 1
      timer = { callback, due: time + ms }
      return () => (timer = undefined)
    },
  })
  return {
    clock,
    events: () => events,
    timersStarted: () => started,
    isWaiting: () => timer !== undefined,
    /** Lets time pass, in which the timer fires as often as it is due. */
    pass(ms: number) {
      const end = time + ms
      while (timer && timer.due <= end) {
        time = timer.due
        const { callback } = timer
        timer = undefined
        callback()
      }
      time = end
    },
    /** Sets the system clock, which timers do not notice. */
    set(ms: number) {
      const jump = noon + ms - time
      time += jump
      if (timer) timer.due += jump
    },
  }
}

describe('the content clock', () => {
  it('gives the time of the system', () => {
    const { clock, pass } = openClock()
    pass(5)
    expect(clock.now()).toBe(at(5))
  })

  it('announces a time once, also where the content API holds it for later', () => {
    const { clock, events } = openClock()
    clock.setNextDue(at(-minute))
    clock.setNextDue(at(-minute))
    expect(events()).toBe(1)
    clock.setNextDue(at(-1))
    expect(events()).toBe(2)
  })

  it('never goes back', () => {
    const { clock, set } = openClock()
    set(minute)
    clock.now()
    set(0)
    expect(clock.now()).toBe(at(minute))
  })

  it.each([1, minute, 100 * 24 * 60 * minute])('announces once what is due in %i ms', (ms) => {
    const { clock, events, pass } = openClock()
    clock.setNextDue(at(ms))
    pass(ms - 1)
    expect(events()).toBe(0)
    pass(1)
    expect(events()).toBe(1)
    expect(Date.parse(clock.now())).toBe(noon + ms)
    pass(10 * minute)
    expect(events()).toBe(1)
  })

  it.each([0, -minute])('announces at once what has been due for %i ms', (ms) => {
    const { clock, events } = openClock()
    clock.setNextDue(at(ms))
    expect(events()).toBe(1)
  })

  it('forgets what was due before', () => {
    const { clock, events, pass } = openClock()
    clock.setNextDue(at(1))
    clock.setNextDue(at(2))
    pass(1)
    expect(events()).toBe(0)
    pass(1)
    expect(events()).toBe(1)
    clock.setNextDue(at(3))
    clock.setNextDue(undefined)
    pass(minute)
    expect(events()).toBe(1)
  })

  it('notices within a minute that the system clock was set forward', () => {
    const { clock, events, pass, set } = openClock()
    clock.setNextDue(at(60 * minute))
    set(61 * minute)
    pass(minute)
    expect(events()).toBe(1)
  })

  it('announces nothing early when the system clock was set back', () => {
    const { clock, events, pass, set } = openClock()
    clock.setNextDue(at(minute))
    set(-60 * minute)
    pass(60 * minute)
    expect(events()).toBe(0)
    pass(minute)
    expect(events()).toBe(1)
  })

  it.each([undefined, '', 'tomorrow'])('waits for nothing when %j is due', (due) => {
    const { clock, timersStarted } = openClock()
    clock.setNextDue(due)
    expect(timersStarted()).toBe(0)
  })

  it('waits no more after close', () => {
    const { clock, isWaiting } = openClock()
    clock.setNextDue(at(minute))
    clock.close()
    expect(isWaiting()).toBe(false)
  })
})
