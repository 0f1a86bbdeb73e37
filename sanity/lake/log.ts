type LogFields = Record<string, string | number | boolean | undefined>

/** Writes one JSON line per event. Never log content of documents, queries or tokens. */
export type Log = {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields, cause?: unknown): void
}

export function createLog(write: (line: string) => void, now: () => number): Log {
  function line(level: string, event: string, fields?: LogFields, cause?: unknown): void {
    const time = new Date(now()).toISOString()
    const error = cause instanceof Error ? (cause.stack ?? cause.message) : undefined
    write(`${JSON.stringify({ time, level, part: 'lake', event, ...fields, error })}\n`)
  }
  return {
    info: (event, fields) => line('info', event, fields),
    warn: (event, fields) => line('warn', event, fields),
    error: (event, fields, cause) => line('error', event, fields, cause),
  }
}
