import PQueue from 'p-queue'
import type { Register } from '#lib/freshness/register.ts'
import { log } from '#lib/log.ts'
import type { Made } from './page.ts'

/** Who wants a page to be made, the most urgent first. */
export type Cause = 'visitor' | 'event' | 'ahead'

export type Refills = {
  /** Makes the page of a path, once for all who ask while it is being made. Never rejects. */
  refill(path: string, cause: Cause): Promise<Outcome>
  /** Milliseconds since the oldest page that is not made yet was asked for; 0 without one. */
  oldestMs: () => number
  /** Resolves when nothing is left to be made. */
  settled(): Promise<void>
  /** Starts nothing more, and waits for what runs. */
  close(): Promise<void>
}

export type Outcome = Made | { kind: 'failed' }

type Options = {
  register: Pick<Register, 'begin'>
  /** Renders and finishes one page; rejects when that fails. */
  make: (path: string) => Promise<Made>
  /** Takes what was made while no event had touched it, in the same turn. */
  take: (path: string, made: Made) => Outcome
  /**
   * Takes what an event has overtaken since `overtakenAt`; undefined when nobody may see it before
   * it has been made again.
   */
  takeOvertaken: (path: string, made: Made, overtakenAt: number) => Outcome | undefined
  /** Notes that it could not be made. */
  fail: (path: string) => void
  /** Whether the path has an address; asked before each render. */
  isKnown: (path: string) => boolean
  /** Milliseconds; only differences count. */
  now: () => number
}

/**
 * Renders share one core, so that more at once would only finish later. While some are made for
 * visitors, no other begins.
 */
const atOnce = { visitor: 6, ahead: 2 } as const
/** A page that changes while it is rendered is rendered again, but not without end. */
const mostRounds = 10

type Running = {
  since: number
  outcome: Promise<Outcome>
  /** Some visitor waits for it. */
  isUrgent: boolean
  begin: () => Promise<void>
}

export function createRefills(options: Options): Refills {
  const urgent = new PQueue({ concurrency: atOnce.visitor })
  const ahead = new PQueue({ concurrency: atOnce.ahead })
  const running = new Map<string, Running>()
  let closed = false

  const settled = async () => {
    await Promise.all([urgent.onIdle(), ahead.onIdle()])
  }

  const start = (path: string): Running => {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    let isBegun = false
    return {
      since: options.now(),
      outcome: promise,
      isUrgent: false,
      async begin() {
        if (isBegun) return
        isBegun = true
        const { outcome, isOvertaken } = closed ? failed : await makeFresh(path, options)
        running.delete(path)
        resolve(outcome)
        if (isOvertaken && !closed) void refill(path, 'event')
      },
    }
  }

  const refill: Refills['refill'] = (path, cause) => {
    const known = running.get(path)
    const task = known ?? start(path)
    running.set(path, task)
    if (cause === 'visitor' && !task.isUrgent) {
      task.isUrgent = true
      ahead.pause()
      void urgent.add(task.begin)
      void urgent.onIdle().then(() => ahead.start())
    } else if (known === undefined) {
      void ahead.add(task.begin, { priority: cause === 'event' ? 1 : 0 })
    }
    return task.outcome
  }

  return {
    refill,
    oldestMs() {
      const [oldest] = running.values()
      return oldest === undefined ? 0 : options.now() - oldest.since
    },
    settled,
    close() {
      closed = true
      urgent.clear()
      ahead.clear()
      return settled()
    },
  }
}

/** `isOvertaken`: an event has come that it does not show. */
type Result = { outcome: Outcome; isOvertaken: boolean }

const failed: Result = { outcome: { kind: 'failed' }, isOvertaken: false }

async function makeFresh(path: string, options: Options): Promise<Result> {
  try {
    for (let round = 1; round <= mostRounds; round += 1) {
      if (!options.isKnown(path)) return failed
      const result = await makeOnce(path, options)
      if (result) return result
    }
  } catch (error) {
    log.warn('page.failed', { path }, error)
  }
  options.fail(path)
  return failed
}

/** Undefined when an event has overtaken the render, and nobody may see it. */
async function makeOnce(
  path: string,
  { register, make, take, takeOvertaken }: Options,
): Promise<Result | undefined> {
  const flight = register.begin()
  try {
    const made = await make(path)
    const overtakenAt = flight.overtakenAt(made.kind === 'page' ? made.page.tags : made.tags)
    if (overtakenAt === undefined) return { outcome: take(path, made), isOvertaken: false }
    if (showsOneOf(made, flight.removed)) return undefined
    const outcome = takeOvertaken(path, made, overtakenAt)
    return outcome && { outcome, isOvertaken: true }
  } finally {
    flight.end()
  }
}

function showsOneOf(made: Made, removed: ReadonlySet<string>): boolean {
  return made.kind === 'page' && made.page.documents.some((id) => removed.has(id))
}
