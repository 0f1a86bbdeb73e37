import { encode } from '#lib/serving/finish/compress.ts'
import type { Encoded } from '#lib/serving/finish/compress.ts'
import { finishAnswer } from './finish-answer.ts'
import type { Finish, Unfinished } from './finish-answer.ts'

/** The messages between threads; bytes arrive as `Uint8Array`, whatever was sent. */
export type FinishTask = Omit<Unfinished, 'body'> & { body: Uint8Array; finish: Finish }
export type FinishResult = {
  headers: Record<string, string>
  encoded: Omit<Encoded, 'identity' | 'gzip' | 'br'> & {
    identity: Uint8Array
    gzip: Uint8Array | undefined
    br: Uint8Array | undefined
  }
}

/** What the thread of `finisher.ts` runs for each answer. */
export default async function finishInThread({
  body,
  finish,
  ...answer
}: FinishTask): Promise<FinishResult> {
  const finished = finishAnswer({ ...answer, body: asBuffer(body) }, finish)
  const type = finished.headers['content-type'] ?? ''
  return {
    headers: finished.headers,
    encoded: await encode(finished.body, { type, effort: 'quick' }),
  }
}

/** The same bytes as a `Buffer`. */
export function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
