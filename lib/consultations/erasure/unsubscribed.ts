import type { LetterStore } from '#lib/consultations/store/letter-store.ts'
import { replayListPath } from './paths.ts'
import { appendToReplayList, readReplayList, type ErasedBefore } from './replay-list.ts'

/**
 * Notes in the replay list who has left the letters since the last call, so that no restored backup
 * writes to them. For a timer: what a crash prevents follows after the next start.
 */
export function createUnsubscribedList(deps: {
  store: Pick<LetterStore, 'ended'>
  dataDir: string
}): () => Promise<void> {
  const path = replayListPath(deps.dataDir)
  let since = ''
  return async () => {
    const ended = await deps.store.ended(since)
    if (ended.length === 0) return
    const listed = new Set((await readReplayList(path)).map(({ act }) => act))
    const lines = ended.map(toLine).filter(({ act }) => !listed.has(act))
    if (lines.length > 0) await appendToReplayList(path, lines)
    since = ended.at(-1)?.at ?? since
  }
}

/** The address is destroyed by the person, so there is no act; the name takes its place. */
function toLine({ contactHash, at }: { contactHash: string; at: string }): ErasedBefore {
  return {
    act: `unsubscribed ${at} ${contactHash}`,
    at,
    requests: [],
    subscribers: [{ contactHash }],
  }
}
