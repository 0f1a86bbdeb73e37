import { routeClasses } from './route-class.ts'
import type { SiteState, Vitals } from './vitals.ts'

/** One figure as Prometheus has it, with a sample for each value of its labels. */
export type Reading = {
  /** Without the prefix that all of ours have. */
  name: string
  help: string
  type: 'gauge' | 'counter'
  samples: readonly Sample[]
}

/** Without a value nobody knows it now. */
type Sample = { value: number | undefined; labels?: Record<string, string> }

/** The figures of a state in Prometheus' units: seconds and bytes. */
export function readingsOf(state: SiteState): Reading[] {
  return [...vitalReadings(state), ...workReadings(state), ...officeReadings(state)]
}

function vitalReadings(vitals: Vitals): Reading[] {
  const { events, disk } = vitals
  const lastEvent = events.lastEventAt === undefined ? undefined : Date.parse(events.lastEventAt)
  return [
    gauge('serving', 'Visitors are served: 1; the site starts or stops: 0.', {
      value: Number(vitals.isReady && !vitals.isDraining),
    }),
    gauge('lake_up', 'The content lake answers.', { value: Number(vitals.isLakeUp) }),
    gauge(
      'event_stream',
      'How changes of content are heard of: 1 for the state that holds.',
      ...(['connected', 'polling', 'away'] as const).map((state) => ({
        labels: { state },
        value: Number(state === events.state),
      })),
    ),
    gauge('last_event_timestamp_seconds', 'When the event stream last said something.', {
      value: toSeconds(lastEvent),
    }),
    gauge('addresses_read_timestamp_seconds', 'When the list of addresses was read.', {
      value: toSeconds(vitals.addressesReadAt),
    }),
    gauge('oldest_stale_page_seconds', 'Age of the oldest change that a page does not show yet.', {
      value: toSeconds(vitals.oldestStaleMs),
    }),
    gauge('oldest_render_seconds', 'How long the oldest render has been waiting.', {
      value: toSeconds(vitals.oldestRenderMs),
    }),
    gauge('oldest_notice_seconds', 'How long the oldest notice of a request has been waiting.', {
      value: toSeconds(vitals.oldestNoticeMs),
    }),
    gauge('oldest_erasure_seconds', 'How long another program keeps an erasure open.', {
      value: toSeconds(vitals.oldestErasureMs),
    }),
    gauge('data_dir_free_bytes', 'Free space on the disk of DATA_DIR.', { value: disk?.freeBytes }),
    gauge('data_dir_size_bytes', 'Size of the disk of DATA_DIR.', { value: disk?.totalBytes }),
  ]
}

function workReadings({ work, build, failing, lastBackupAt }: SiteState): Reading[] {
  return [
    gauge('last_backup_timestamp_seconds', 'When the newest backup was begun.', {
      value: toSeconds(lastBackupAt),
    }),
    gauge('build_info', 'Version and build that run.', { labels: build, value: 1 }),
    counter(
      'http_requests_total',
      'Answers by part of the site and status; status 0: the client left before it.',
      ...work.answers.map(({ route, status, count }) => ({
        labels: { route, status: String(status) },
        value: count,
      })),
    ),
    counter(
      'page_cache_lookups_total',
      'How the page cache answered: hit; made, while the visitor waited; old copy; missing; unavailable.',
      ...work.lookups.map(({ result, count }) => ({ labels: { result }, value: count })),
    ),
    gauge(
      'route_failing',
      'Parts of the site of whose errors the owner was told, until they work again.',
      ...(failing === undefined
        ? []
        : routeClasses.map((route) => ({
            labels: { route },
            value: Number(failing.some((one) => one.route === route)),
          }))),
    ),
  ]
}

function officeReadings({ office }: SiteState): Reading[] {
  const messages = office?.messages ?? []
  const byChannel = (value: (row: (typeof messages)[number]) => number) =>
    messages.map((row) => ({ labels: { channel: row.channel }, value: value(row) }))
  return [
    gauge('database_up', 'The database of requests answers.', {
      value: Number(office !== undefined),
    }),
    gauge(
      'requests',
      'Requests by where they stand.',
      ...(office?.requests ?? []).map(({ status, count }) => ({
        labels: { status },
        value: count,
      })),
    ),
    gauge('requests_overdue', 'New requests whose answer is late by what the office promises.', {
      value: office?.overdue,
    }),
    gauge(
      'outbox_waiting',
      'Messages that wait to be sent.',
      ...byChannel(({ waiting }) => waiting),
    ),
    gauge(
      'outbox_oldest_seconds',
      'Age of the oldest message that waits.',
      ...byChannel(({ oldestMs }) => oldestMs / 1_000),
    ),
    gauge('outbox_dead', 'Messages that were given up.', ...byChannel(({ dead }) => dead)),
  ]
}

function gauge(name: string, help: string, ...samples: readonly Sample[]): Reading {
  return { name, help, type: 'gauge', samples }
}

function counter(name: string, help: string, ...samples: readonly Sample[]): Reading {
  return { name, help, type: 'counter', samples }
}

function toSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1_000
}
