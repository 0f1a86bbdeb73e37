import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import { midnightOf, officeDate } from '#lib/consultations/office-week.ts'
import { lastEvent } from '#lib/consultations/store/last-event.ts'

/** A name and how often it occurs, the most frequent first. */
export type Count = { name: string; count: number }

/** What happened in some days of the office. */
export type Figures = {
  /** Of people; pages by their paths. */
  views: { total: number; byPage: Count[]; byDay: Count[] }
  /** Views of programs that name themselves. */
  botViews: number
  /** Without those in quarantine. */
  requests: {
    total: number
    byDay: Count[]
    byPage: Count[]
    byContext: Count[]
    byChannel: Count[]
  }
  quarantined: number
  /** From storing or restoring a request until somebody took it; undefined if nobody took one. */
  medianAnswerMinutes: number | undefined
  /** Messages given up, and subscribers confirmed: as of now. */
  deadLetters: number
  subscribers: number
}

/** The figures of the days from `first` to `last`, each `YYYY-MM-DD`, both included. */
export async function readFigures(
  { db }: Pick<RequestDatabase, 'db'>,
  { first, last }: { first: string; last: string },
): Promise<Figures> {
  const views = await db
    .selectFrom('page_views')
    .select(['day', 'path', 'kind', 'count'])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute()
  const pages = await db.selectFrom('page_views').select('path').distinct().execute()
  const requests = await db
    .selectFrom('requests')
    .select(['created_at', 'quarantined', 'channel', 'entry_page', 'context', 'taken_at'])
    .select((e) => lastEvent(e, 'restored').as('restored_at'))
    .where('created_at', '>=', midnightOf(first, 0))
    .where('created_at', '<', midnightOf(last, 1))
    .execute()
  const countOf = async (table: 'outbox' | 'subscribers', state: string) => {
    const rows = db.selectFrom(table).select(({ fn }) => fn.countAll().as('count'))
    return Number((await rows.where('state', '=', state).executeTakeFirstOrThrow()).count)
  }
  return {
    ...viewFigures(views),
    ...requestFigures(requests, new Set(pages.map(({ path }) => path))),
    deadLetters: await countOf('outbox', 'dead'),
    subscribers: await countOf('subscribers', 'confirmed'),
  }
}

type ViewRow = { day: string; path: string; kind: string; count: number }

function viewFigures(rows: readonly ViewRow[]): Pick<Figures, 'views' | 'botViews'> {
  const ofPeople = rows.filter(({ kind }) => kind === 'visitor')
  const sum = (views: readonly ViewRow[]) => views.reduce((total, { count }) => total + count, 0)
  return {
    views: {
      total: sum(ofPeople),
      byPage: ranked(ofPeople.map(({ path, count }) => ({ name: path, count }))),
      byDay: byName(ofPeople.map(({ day, count }) => ({ name: day, count }))),
    },
    botViews: sum(rows) - sum(ofPeople),
  }
}

type RequestRow = {
  created_at: string
  quarantined: number
  channel: string
  entry_page: string | null
  context: string | null
  taken_at: string | null
  restored_at: string | null
}

type RequestFigures = Pick<Figures, 'requests' | 'quarantined' | 'medianAnswerMinutes'>

/** Visitors' programs tell the paths: only those of pages that the site has shown are named. */
function requestFigures(rows: readonly RequestRow[], pages: ReadonlySet<string>): RequestFigures {
  const taken = rows.filter(({ quarantined }) => quarantined === 0)
  const by = (name: (row: RequestRow) => string) =>
    ranked(taken.map((row) => ({ name: name(row), count: 1 })))
  const waits = taken.flatMap(({ created_at, restored_at, taken_at }) =>
    taken_at === null ? [] : [Date.parse(taken_at) - Date.parse(restored_at ?? created_at)],
  )
  const median = medianOf(waits)
  return {
    requests: {
      total: taken.length,
      byDay: byName(
        taken.map((row) => ({ name: officeDate(Date.parse(row.created_at)), count: 1 })),
      ),
      byPage: by((row) => pageName(row.entry_page, pages)),
      byContext: by((row) => pageName(row.context, pages)),
      byChannel: by((row) => row.channel),
    },
    quarantined: rows.length - taken.length,
    medianAnswerMinutes: median === undefined ? undefined : Math.round(median / 60_000),
  }
}

function pageName(path: string | null, pages: ReadonlySet<string>): string {
  if (path === null) return 'не указано'
  return pages.has(path) ? path : 'другая страница'
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

function summed(counts: readonly Count[]): Count[] {
  const sums = new Map<string, number>()
  for (const { name, count } of counts) sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums].map(([name, count]) => ({ name, count }))
}

function ranked(counts: readonly Count[]): Count[] {
  return summed(counts).toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function byName(counts: readonly Count[]): Count[] {
  return summed(counts).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
