import type { Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { log } from '#lib/log.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { channelsToPeople, channelToPeople, openChannels } from '#lib/outbox/open-channels.ts'
import { repeat } from '#lib/repeat.ts'
import { createErasedElsewhere } from './erasure/erased-elsewhere.ts'
import { createEraser, type Eraser } from './erasure/erasure.ts'
import { createUnsubscribedList } from './erasure/unsubscribed.ts'
import { readOfficeFigures, type OfficeFigures } from './office-figures.ts'
import type { OfficeHours } from './office-hours.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRetention } from './retention.ts'
import { createReminders } from './reminders.ts'
import { createConsultationService, type ConsultationService } from './service.ts'
import type { StampKeys } from './stamp.ts'
import { createConsultationStore } from './store/open-store.ts'
import { hasSharedKey } from './store/installation.ts'
import { openRequestDatabase, type RequestDatabase } from './store/request-database.ts'
import type { ConsultationStore, DeadLetter } from './store/store.ts'

type Inputs = {
  contactKey: string
  stampKeys: () => StampKeys
  /** Resolves to undefined if the settings have no office hours, and rejects while unreadable. */
  readOfficeHours: () => Promise<OfficeHours | undefined>
}

type Consultations = {
  service: ConsultationService
  database: RequestDatabase
  store: ConsultationStore
  eraser: Eraser
  /** By which channels notices go, and to which site they link. */
  routes: { channels: readonly string[]; siteUrl: string }
  /** The channel by which letters go to people; undefined: this installation can send none. */
  letters: string | undefined
  /** Sends due messages now. */
  wake: () => void
  /**
   * Age in milliseconds of the oldest notice that waits to be sent; 0 without one, undefined while
   * the database does not answer.
   */
  oldestNoticeMs: () => Promise<number | undefined>
  /**
   * Age in milliseconds of the oldest erasure that another program keeps from being finished; 0
   * without one, undefined while the database does not answer.
   */
  oldestErasureMs: () => Promise<number | undefined>
  /** The messages that were given up; undefined while the database does not answer. */
  deadLetters: () => Promise<DeadLetter[] | undefined>
  /** What is watched of requests; undefined while the database does not answer. */
  figures: (hours: OfficeHours | undefined) => Promise<OfficeFigures | undefined>
  close: () => Promise<void>
}

/** A reminder is at most this late. */
const remindEveryMs = 20_000
/** What another program has kept in the files of the database is gone at most this late. */
const finishErasuresEveryMs = 60_000
/** What should be erased today is erased at most this late. */
const retainEveryMs = 60 * 60 * 1000

/**
 * Everything requests need in the site process: opens their database, starts sending
 * notices, and returns the service for `setServices`. Call `close` after the server has answered
 * its last request: it waits for running sends, commits, and closes the file.
 */
export async function startConsultations(
  env: Pick<
    Env,
    | 'dataDir'
    | 'databaseUrl'
    | 'lakeUrl'
    | 'runsLake'
    | 'siteUrl'
    | 'rateLimitPerMinute'
    | 'requestsKeepDays'
    | 'mail'
    | 'telegram'
  >,
  { contactKey, stampKeys, readOfficeHours }: Inputs,
): Promise<Consultations> {
  const now = Date.now
  const database = await openRequestDatabase(env)
  await refuseOtherKey(database, env, contactKey)
  const store = await createConsultationStore(database, { now, contactKey })
  const eraser = createEraser({ ...env, store, now })
  await eraser.resume()
  const isPublic = !isLoopbackUrl(env.siteUrl)
  const channels = openChannels({ ...env, isPublic })
  if (isPublic && 'file' in channels) log.warn('outbox.file-only', { folder: 'inbox' })
  const letters = channelToPeople(channels, { isPublic })
  const toPeople = channelsToPeople(letters && channels[letters])
  const sending = { queue: store.outbox, channels: { ...channels, ...toPeople } }
  const drain = createDrain({ ...sending, log, now })
  const routes = { channels: Object.keys(channels), siteUrl: env.siteUrl }
  const wake = () => drain.wake()
  const shared = { store, now, ...routes, onStored: wake }
  const limit = createRateLimit({ perMinute: env.rateLimitPerMinute, store })
  const service = createConsultationService({ ...shared, stampKeys, limit })
  const remind = createReminders({ ...shared, readOfficeHours, log })
  const reminders = repeat(remindEveryMs, remind)
  const erasures = keepErasing({ ...env, ...database, store, eraser })
  const retain = createRetention({ store, eraser, keepDays: env.requestsKeepDays, now })
  const retention = repeat(retainEveryMs, async () => {
    await retain().catch((error: unknown) => log.error('retention.failed', {}, error))
  })
  // Messages left by an earlier process are sent first.
  wake()
  return {
    service,
    database,
    store,
    eraser,
    routes,
    wake,
    letters,
    ...vitalsOf(store, now),
    async close() {
      await reminders.stop()
      await retention.stop()
      await erasures.stop()
      await drain.stop()
      await store.close()
    },
  }
}

/** Takes erasures further, and notes all of them in the folder of this instance. */
function keepErasing(deps: {
  eraser: Eraser
  store: ConsultationStore
  dataDir: string
  siteUrl: string
  isShared: boolean
}): { stop: () => Promise<void> } {
  const { eraser, store, isShared } = deps
  const listUnsubscribed = createUnsubscribedList({ ...deps, store: store.letters })
  const repeatOthers = createErasedElsewhere(deps)
  return repeat(finishErasuresEveryMs, async () => {
    const all = eraser.finish().then(listUnsubscribed)
    const done = isShared ? all.then(repeatOthers) : all
    await done.catch((error: unknown) => log.error('erasure.failed', {}, error))
  })
}

/** Instances with different secrets would distrust each other's forms, sessions and limits. */
async function refuseOtherKey(
  database: RequestDatabase,
  { lakeUrl, runsLake, dataDir }: Pick<Env, 'lakeUrl' | 'runsLake' | 'dataDir'>,
  contactKey: string,
): Promise<void> {
  if (!database.isShared || (await hasSharedKey(database, { contactKey, sets: runsLake }))) return
  // In the cloud no instance is the first one: a database may have been restored without its secrets.
  if (lakeUrl === undefined) return log.warn('instances.other-secrets', { dataDir })
  await database.close()
  throw new Error(
    `secrets.json in ${dataDir} is not that of the instance that runs the lake: copy it from there, and start again`,
  )
}

function vitalsOf(store: ConsultationStore, now: () => number) {
  async function oldestErasureMs(): Promise<number> {
    const [oldest] = await store.openErasures()
    return oldest === undefined ? 0 : now() - Date.parse(oldest.at)
  }
  return {
    oldestNoticeMs: () => store.oldestNoticeMs().catch(() => undefined),
    oldestErasureMs: () => oldestErasureMs().catch(() => undefined),
    deadLetters: () => store.deadLetters().catch(() => undefined),
    figures: (hours: OfficeHours | undefined) =>
      readOfficeFigures(store, hours, now()).catch(() => undefined),
  }
}
