import type { ServerResponse } from 'node:http'
import { problemsOf, type Vitals } from '#lib/watching/vitals.ts'
import { noStore } from './send-once.ts'

/**
 * 200 while the site serves visitors: `ok`, or `degraded` when something needs the owner, such as a
 * lake that does not answer; pages are served without it. 503 while it starts or stops. Ages are in
 * seconds.
 */
export function answerHealth(response: ServerResponse, vitals: Vitals): void {
  const isServing = vitals.isReady && !vitals.isDraining
  const state = problemsOf(vitals).length === 0 ? 'ok' : 'degraded'
  const body = {
    status: isServing ? state : vitals.isDraining ? 'stopping' : 'starting',
    lake: vitals.isLakeUp ? 'up' : 'down',
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
    freeDiskMegabytes: vitals.disk ? Math.round(vitals.disk.freeBytes / 1024 / 1024) : null,
  }
  response.writeHead(isServing ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': noStore,
    ...(!isServing && { 'retry-after': '5' }),
  })
  response.end(JSON.stringify(body))
}

function ageOf(time: number | undefined): number | null {
  return time === undefined ? null : toSeconds(Date.now() - time)
}

function toSeconds(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms / 1_000)
}
