import { onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createRateLimit } from './rate-limit.ts'
import { createConsultationService, type SubmitContext } from './service.ts'
import { requestsPath } from './store/open-database.ts'
import { openConsultationStore } from './store/open-store.ts'

export const context: SubmitContext = {
  consent: { version: '3', text: 'Даю согласие.' },
  clientAddress: '203.0.113.1',
  userAgent: 'test',
  formUrl: '/consultation/',
}

export const fields = { channel: 'telegram', contact: '@ivanov', consent: 'on', name: 'Иван' }

/** A service on a real file, with a clock that the test sets. */
export async function setUpService({
  perMinute = 0,
  channels = ['file'],
  dataDir = temporaryFolder(),
} = {}) {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const now = () => clock.ms
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  const wakes: number[] = []
  const service = createConsultationService({
    store,
    now,
    stampKeys: () => ['a key of sixteen characters'],
    channels,
    siteUrl: 'http://localhost:3000',
    limit: createRateLimit({ perMinute, store }),
    onStored: () => wakes.push(now()),
  })
  return { clock, path: requestsPath(dataDir), store, service, wakes }
}
