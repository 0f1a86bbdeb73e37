import { LRUCache } from 'lru-cache'
import type { Change, Register } from './register.ts'
import type { Render } from './render.ts'
import { documentsIn } from './documents-in.ts'
import { freeze } from './freeze.ts'
import { createSharedLoads } from './shared-loads.ts'
import type { Answer, KeyedAnswer } from './shared-loads.ts'
import { withoutDocuments } from './without-documents.ts'

export type ReadCache = {
  /**
   * The result of `load`, or of an earlier load under the same key that no event has touched. The
   * result is shared, so it is frozen. Its tags and documents are added to the current render. If the load fails
   * or takes too long, the last good copy stands in and the render counts as incomplete; throws
   * when there is no copy.
   *
   * @param key query and params: what decides the result, and its type
   */
  read<Result>(key: string, load: () => Promise<Answer<Result>>): Promise<Result>
}

/** Answers that outlive the process, so that it can start without the lake. No operation throws. */
export type AnswerStore = {
  list(): KeyedAnswer<unknown>[]
  write(answer: KeyedAnswer<unknown>): void
  remove(key: string): void
}

type ReadCacheOptions = {
  register: Pick<Register, 'begin' | 'subscribe'>
  currentRender: () => Render | undefined
  /** What it holds at the start is a last good copy; undefined: nothing outlives the process. */
  store?: AnswerStore | undefined
  /** Aborted when a reader that has a last good copy has waited long enough. */
  patience?: () => AbortSignal
  /** Characters of JSON kept in memory; what was read longest ago is dropped first. */
  maxSize?: number
}

type Copy = KeyedAnswer<unknown> & { fresh: boolean }

export function createReadCache({
  register,
  currentRender,
  store,
  patience = () => AbortSignal.timeout(1_000),
  maxSize = 64 * 1024 * 1024,
}: ReadCacheOptions): ReadCache {
  const copies = openCopies(maxSize, store)
  const load = createSharedLoads(register, (answer) => {
    copies.set(answer.key, { ...answer, fresh: true })
    store?.write(answer)
  })
  register.subscribe((change, removed) => {
    for (const copy of copies.values()) if (touches(change, copy)) copy.fresh = false
    if (removed.size > 0) forget(copies, removed, store)
  })

  /** A reader's patience ran out, and no load has succeeded since: until one does, no reader waits. */
  let isHanging = false

  async function answerFor(
    key: string,
    ask: () => Promise<Answer<unknown>>,
    render: Render | undefined,
  ): Promise<KeyedAnswer<unknown>> {
    const copy = copies.get(key)
    if (copy?.fresh === true) return copy
    const answer = load(key, ask)
    answer.then(
      () => {
        isHanging = false
      },
      () => {},
    )
    if (copy === undefined) return answer
    // A render in which a copy already stands in for the lake does not wait a second time.
    const waits = !isHanging && render?.complete !== false
    const signal = waits ? patience() : AbortSignal.abort()
    try {
      return await within(answer, signal)
    } catch {
      if (waits && signal.aborted) isHanging = true
      const last = copies.get(key) ?? copy
      if (render !== undefined && !last.fresh) render.complete = false
      return last
    }
  }

  return {
    async read<Result>(key: string, ask: () => Promise<Answer<Result>>) {
      const render = currentRender()
      const answer = await answerFor(key, ask, render)
      if (render !== undefined) note(answer, render)
      if (isAnswerTo<Result>(answer, key)) return answer.result
      throw new Error('The read cache mixed up two keys')
    },
  }
}

function note({ tags, result }: KeyedAnswer<unknown>, render: Render): void {
  for (const tag of tags) render.tags.add(tag)
  for (const id of documentsOf(result)) render.documents.add(id)
}

/** Many renders get one result, which is frozen. */
const known = new WeakMap<object, ReadonlySet<string>>()

function documentsOf(result: unknown): ReadonlySet<string> {
  if (typeof result !== 'object' || result === null) return new Set()
  const documents = known.get(result) ?? documentsIn(result)
  known.set(result, documents)
  return documents
}

type Copies = LRUCache<string, Copy>

function openCopies(maxSize: number, store: AnswerStore | undefined): Copies {
  const copies: Copies = new LRUCache({
    maxSize,
    sizeCalculation: sizeOf,
    dispose: (_copy, key, reason) => {
      if (reason === 'evict') store?.remove(key)
    },
  })
  for (const answer of store?.list() ?? []) {
    copies.set(answer.key, { ...answer, result: freeze(answer.result), fresh: false })
  }
  return copies
}

/** A last good copy must not show what is gone, also if the lake dies next. */
function forget(
  copies: Copies,
  removed: ReadonlySet<string>,
  store: AnswerStore | undefined,
): void {
  for (const copy of [...copies.values()].filter(({ fresh }) => !fresh)) {
    const result = withoutDocuments(copy.result, removed)
    if (result === copy.result) continue
    const left = { ...copy, result: freeze(result) }
    copies.set(copy.key, left)
    store?.write(left)
  }
}

function touches(change: Change, { tags }: Copy): boolean {
  return change === 'everything' || tags.some((tag) => change.has(tag))
}

function sizeOf({ key, result, tags }: Copy): number {
  return JSON.stringify([key, result, tags]).length
}

/** Rejects when `signal` is aborted first. */
function within<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => reject(new Error('It took too long'))
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  return Promise.race([promise, aborted])
}

/**
 * The cache holds results of every type. The key names query and params, and typegen decides the
 * type of their result, so the key is all that there is to check.
 */
function isAnswerTo<Result>(
  answer: KeyedAnswer<unknown>,
  key: string,
): answer is KeyedAnswer<Result> {
  return answer.key === key
}
