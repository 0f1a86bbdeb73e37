import type { Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { log } from '#lib/log.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { openChannels } from '#lib/outbox/open-channels.ts'
import { createRateLimit } from './rate-limit.ts'
import { createConsultationService, type ConsultationService } from './service.ts'
import { openConsultationStore, requestsPath } from './sqlite-store.ts'

type Consultations = {
  service: ConsultationService
  /** Age in milliseconds of the oldest notice that waits to be sent; 0 without one. */
  oldestNoticeMs: () => number
  close: () => Promise<void>
}

/**
 * Everything requests need in the site process: opens `$DATA_DIR/requests.sqlite`, starts sending
 * notices, and returns the service for `setServices`. Call `close` after the server has answered
 * its last request: it waits for running sends, commits, and closes the file.
 */
export function startConsultations(
  env: Pick<Env, 'dataDir' | 'siteUrl' | 'rateLimitPerMinute' | 'mail' | 'telegram'>,
  { stampKey }: { stampKey: string },
): Consultations {
  const now = Date.now
  const store = openConsultationStore(requestsPath(env.dataDir), { now })
  const isPublic = !isLoopbackUrl(env.siteUrl)
  const channels = openChannels({ ...env, isPublic })
  if (isPublic && 'file' in channels) log.warn('outbox.file-only', { folder: 'inbox' })
  const drain = createDrain({ queue: store.outbox, channels, log })
  const service = createConsultationService({
    store,
    now,
    stampKey,
    channels: Object.keys(channels),
    siteUrl: env.siteUrl,
    admit: createRateLimit(env.rateLimitPerMinute),
    onStored: () => drain.wake(),
  })
  // Messages left by an earlier process are sent first.
  drain.wake()
  return {
    service,
    oldestNoticeMs: () => store.oldestNoticeMs(),
    async close() {
      await drain.stop()
      await store.close()
    },
  }
}
