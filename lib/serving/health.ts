import type { ServerResponse } from 'node:http'
import { statfs } from 'node:fs/promises'
import type { LiveHealth } from '#lib/freshness/live-events.ts'
import { noStore } from './send-once.ts'

/** What the site knows about itself, for `/api/health/`. */
export type Vitals = {
  /** The addresses have been read, or the lake could not be asked. */
  isReady: boolean
  isDraining: boolean
  /** Whether the lake answers now. */
  lake: Promise<boolean>
  /** How changes of content are heard of. */
  events: LiveHealth
  /** When the list of addresses was read, in milliseconds since 1970. */
  addressesReadAt: number | undefined
  /** Age of the oldest event that a page does not show yet. */
  oldestStaleMs: number
  /** How long the oldest render has been waiting. */
  oldestRenderMs: number
  /** How long the oldest notice of a request has been waiting; undefined if nobody knows. */
  oldestNoticeMs: number | undefined
  /** How long the oldest erasure has been waiting for another program; undefined if nobody knows. */
  oldestErasureMs: number | undefined
  /** Whom the messages are for that were given up; undefined if nobody knows. */
  deadLetters: readonly { to: string | undefined }[] | undefined
  /** Where requests are stored. */
  dataDir: string
}

/** Below this the next requests may not fit on the disk. */
const scarceBytes = 256 * 1024 * 1024
/** No backup reads the database for longer. */
const patientMs = 60 * 60 * 1000

/**
 * 200 while the site serves visitors: `ok`, or `degraded` when something needs the owner, such as a
 * lake that does not answer; pages are served without it. 503 while it starts or stops. Ages are in
 * seconds.
 */
export async function answerHealth(response: ServerResponse, vitals: Vitals): Promise<void> {
  const [lake, freeBytes] = await Promise.all([vitals.lake, freeBytesIn(vitals.dataDir)])
  const isServing = vitals.isReady && !vitals.isDraining
  const isWell =
    lake &&
    vitals.events.state === 'connected' &&
    (freeBytes ?? 0) > scarceBytes &&
    (vitals.oldestErasureMs ?? 0) <= patientMs &&
    !vitals.deadLetters?.some(isForOffice)
  const state = isWell ? 'ok' : 'degraded'
  const body = {
    status: isServing ? state : vitals.isDraining ? 'stopping' : 'starting',
    lake: lake ? 'up' : 'down',
    events: {
      stream: vitals.events.state,
      lastEventAt: vitals.events.lastEventAt ?? null,
    },
    addressesAge: ageOf(vitals.addressesReadAt),
    oldestStalePage: toSeconds(vitals.oldestStaleMs),
    oldestRender: toSeconds(vitals.oldestRenderMs),
    oldestNotice: toSeconds(vitals.oldestNoticeMs),
    oldestErasure: toSeconds(vitals.oldestErasureMs),
    deadLetters: vitals.deadLetters?.length ?? null,
    freeDiskMegabytes: freeBytes === undefined ? null : Math.round(freeBytes / 1024 / 1024),
  }
  response.writeHead(isServing ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': noStore,
    ...(!isServing && { 'retry-after': '5' }),
  })
  response.end(JSON.stringify(body))
}

/** Others have mistyped their address, which the office can do nothing about. */
function isForOffice({ to }: { to: string | undefined }): boolean {
  return to === 'office' || to === 'owner'
}

function ageOf(time: number | undefined): number | null {
  return time === undefined ? null : toSeconds(Date.now() - time)
}

function toSeconds(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms / 1_000)
}

async function freeBytesIn(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    // The folder itself is gone or cannot be read.
    return undefined
  }
}
