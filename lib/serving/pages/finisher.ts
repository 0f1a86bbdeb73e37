import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Encoded } from '#lib/serving/finish/compress.ts'
import type { Finish, Unfinished } from './finish-answer.ts'
import { asBuffer } from './finish-thread.ts'
import type { FinishResult, FinishTask } from './finish-thread.ts'

/** An answer as visitors get it, compressed quickly. */
export type Finished = { headers: Record<string, string>; encoded: Encoded }

/** Finishes answers in a thread of its own, so that visitors are answered meanwhile. */
export type Finisher = {
  /** As `finishAnswer`; rejects when the thread ends. */
  finish: (answer: Unfinished) => Promise<Finished>
  close(): Promise<void>
}

/** One thread finishes pages faster than Next renders them. */
const threads = { minThreads: 1, maxThreads: 1 } as const

export function createFinisher(finish: Finish): Finisher {
  const pool = new Piscina<FinishTask, FinishResult>({
    filename: fileURLToPath(new URL('./finish-thread.ts', import.meta.url)),
    ...threads,
    // A thread that sleeps in `Atomics.wait` could neither compress nor write its log.
    atomics: 'disabled',
  })
  return {
    async finish({ path, headers, body }) {
      return fromThread(await pool.run({ path, headers, body, finish }))
    },
    close: () => pool.destroy(),
  }
}

/** What the thread sent, with its bytes as `Buffer` again. */
export function fromThread({ headers, encoded }: FinishResult): Finished {
  const { identity, gzip, br, ...rest } = encoded
  return {
    headers,
    encoded: {
      ...rest,
      identity: asBuffer(identity),
      gzip: gzip && asBuffer(gzip),
      br: br && asBuffer(br),
    },
  }
}
