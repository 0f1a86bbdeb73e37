import type { OfficeFigures } from '#lib/consultations/office-figures.ts'
import type { RouteClass } from './route-class.ts'

/** What the site knows about itself now, cheaply enough for `/api/health/`. Ages are in ms. */
export type Vitals = {
  /** The addresses have been read, or the lake could not be asked. */
  isReady: boolean
  isDraining: boolean
  /** Whether the lake answers now. */
  isLakeUp: boolean
  /** How changes of content are heard of. */
  events: { state: 'away' | 'connected' | 'polling'; lastEventAt: string | undefined }
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
  /** The messages that were given up, by recipient; undefined if nobody knows. */
  deadLetters: readonly { to: string | undefined }[] | undefined
  /** The disk where requests are stored; undefined if it cannot be read. */
  disk: { freeBytes: number; totalBytes: number } | undefined
}

/** A part of the site that answers with errors; times in milliseconds since 1970. */
export type FailingRoute = {
  route: RouteClass
  since: number
  lastAt: number
  failures: number
}

/** What the process has done since it started. */
export type SiteWork = {
  answers: readonly { route: RouteClass; status: number; count: number }[]
  lookups: readonly { result: string; count: number }[]
  renders: { count: number; totalMs: number }
  startedAt: number
  memoryBytes: number
}

/** Everything that is watched. */
export type SiteState = Vitals & {
  /** Undefined while the database does not answer. */
  office: OfficeFigures | undefined
  /** Undefined while the database does not answer. */
  failing: readonly FailingRoute[] | undefined
  work: SiteWork
  build: { version: string; id: string }
  /** When the newest backup was begun, in milliseconds since 1970; undefined without one. */
  lastBackupAt: number | undefined
  /** Whether backups are made of this instance: those of others lack nothing that it has. */
  isBackedUp: boolean
}

/** What needs the owner, the worst first. */
export type Problem = 'lake' | 'events' | 'disk' | 'erasure' | 'dead-letters'

/** Below this the next requests may not fit on the disk. */
const scarceBytes = 256 * 1024 * 1024
/** No backup reads the database for longer. */
const patientMs = 60 * 60 * 1000

/** Why the site is degraded, by `/api/health/` and at the desk; empty if it is not. */
export function problemsOf(vitals: Vitals): Problem[] {
  const isThere: Record<Problem, boolean> = {
    disk: (vitals.disk?.freeBytes ?? 0) <= scarceBytes,
    lake: !vitals.isLakeUp,
    events: vitals.events.state !== 'connected',
    'dead-letters': vitals.deadLetters?.some(isForOffice) ?? false,
    erasure: (vitals.oldestErasureMs ?? 0) > patientMs,
  }
  const order: Problem[] = ['disk', 'lake', 'events', 'dead-letters', 'erasure']
  return order.filter((problem) => isThere[problem])
}

/** Others have mistyped their address, which the office can do nothing about. */
function isForOffice({ to }: { to: string | undefined }): boolean {
  return to === 'office' || to === 'owner'
}
