import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import type { Erasure } from '#lib/consultations/store/store.ts'

const line = z.object({
  /** File name of the act of destruction; another unique name where there is none. */
  act: z.string(),
  at: z.iso.datetime(),
  requests: z.array(z.object({ id: z.string(), number: z.number() })),
  subscribers: z.array(z.object({ contactHash: z.string() })),
})

/** One erasure: enough to repeat it in a restored database, and no personal data. */
export type ErasedBefore = z.infer<typeof line>

/**
 * Reads the list, one JSON object a line; empty if there is none. A line that a power cut has left
 * incomplete is passed over: the database still knows that erasure, so it is appended again.
 */
export async function readReplayList(path: string): Promise<ErasedBefore[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((part) => line.safeParse(parseJson(part)).data ?? [])
}

/** Appends what another list has more, such as that of an installation which a backup is older than. */
export async function mergeReplayList(from: string, to: string): Promise<void> {
  const known = new Set((await readReplayList(to)).map(({ act }) => act))
  const more = (await readReplayList(from)).filter(({ act }) => !known.has(act))
  if (more.length > 0) await appendToReplayList(to, more)
}

/** Appends lines; resolves once they are on the disk. */
export async function appendToReplayList(
  path: string,
  lines: readonly ErasedBefore[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    // The line before may be incomplete.
    await file.appendFile(lines.map((one) => `\n${JSON.stringify(one)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The line for the erasures of one act. */
export function toLine(erasures: readonly [Erasure, ...Erasure[]]): ErasedBefore {
  const [{ act, at }] = erasures
  const requests = erasures.flatMap(({ request }) => request ?? [])
  const subscribers = erasures.flatMap(({ request, contactHash }) =>
    request === undefined ? { contactHash } : [],
  )
  return { act, at, requests, subscribers }
}
