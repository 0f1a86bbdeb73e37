import { join } from 'node:path'

/** Where the act of that name is, once its erasure is closed. */
export function actPath(dataDir: string, act: string): string {
  return join(dataDir, 'erasures', act)
}

/** Where the list is of what a restored backup must lose again. */
export function replayListPath(dataDir: string): string {
  return join(dataDir, 'erasures/replay.jsonl')
}
