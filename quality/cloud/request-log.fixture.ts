import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What answered: a rule of the cloud by its name, the CDN's copy, or the lake. */
export type AnsweredBy = 'lake' | 'copy' | 'rule' | 'stand-in'

/** One request to the stand-in. Tokens are named, never written. */
export type LoggedRequest = {
  /** ISO 8601 */
  at: string
  host: string
  method: string
  /** Without the query string. */
  path: string
  /** The beginning of the GROQ query, and of what the CDN was told about freshness. */
  query?: string
  lastLiveEventId?: string
  cacheMode?: string
  caller: 'anonymous' | 'viewer' | 'editor' | 'other token'
  /** The headers of ours that must not leave the machine. */
  ownHeaders: readonly string[]
  status: number
  answeredBy: AnsweredBy
}

export type RequestLog = {
  add(request: LoggedRequest): void
  /** In the order in which they were answered; an event stream when it opened. */
  all(): readonly LoggedRequest[]
  /** Those since the last call of `mark`. */
  since(): readonly LoggedRequest[]
  mark(): void
}

/** Keeps the requests, and replaces `file`, in which each is one line of JSON. */
export function openRequestLog(file: string): RequestLog {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  const requests: LoggedRequest[] = []
  let marked = 0
  return {
    add(request) {
      requests.push(request)
      appendFileSync(file, `${JSON.stringify(request)}\n`)
    },
    all: () => requests,
    since: () => requests.slice(marked),
    mark() {
      marked = requests.length
    },
  }
}
