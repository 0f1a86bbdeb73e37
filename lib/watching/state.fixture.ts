import type { SiteState } from './vitals.ts'

/** A site that is well, at noon of 29 November 2026. */
export const wellState: SiteState = {
  isReady: true,
  isDraining: false,
  isLakeUp: true,
  events: { state: 'connected', lastEventAt: '2026-11-29T11:00:00.000Z' },
  addressesReadAt: Date.parse('2026-11-29T10:00:00Z'),
  oldestStaleMs: 0,
  oldestRenderMs: 0,
  oldestNoticeMs: 0,
  oldestErasureMs: 0,
  deadLetters: [],
  disk: { freeBytes: 40e9, totalBytes: 100e9 },
  office: {
    requests: [
      { status: 'new', count: 2 },
      { status: 'closed', count: 5 },
    ],
    overdue: 0,
    messages: [{ channel: 'email', waiting: 1, oldestMs: 4_000, dead: 0 }],
  },
  failing: [],
  work: {
    answers: [
      { route: 'page', status: 200, count: 90 },
      { route: 'page', status: 304, count: 8 },
      { route: 'form', status: 303, count: 2 },
    ],
    lookups: [
      { result: 'hit', count: 95 },
      { result: 'made', count: 3 },
      { result: 'old', count: 0 },
      { result: 'missing', count: 0 },
      { result: 'unavailable', count: 0 },
    ],
    renders: { count: 10, totalMs: 450 },
    startedAt: Date.parse('2026-11-29T09:00:00Z'),
    memoryBytes: 300e6,
  },
  build: { version: '0.1.0', id: 'abc' },
  isBackedUp: true,
  lastBackupAt: Date.parse('2026-11-29T03:17:00Z'),
}
