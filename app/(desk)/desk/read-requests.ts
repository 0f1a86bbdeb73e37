import type { RequestFilter } from '#lib/consultations/store/store.ts'
import type { Desk } from '#lib/desk/desk.ts'
import { toRequestRow, type RequestRow } from '#lib/desk/request-row.ts'
import { findOfficeHours } from './office-hours.ts'

const pageLength = 30

/** A page of requests, the newest first; `older` is what `before` is on the next page. */
export async function readRequests(
  desk: Desk,
  filter: RequestFilter,
): Promise<{ rows: RequestRow[]; older: number | undefined }> {
  const [found, hours] = await Promise.all([
    desk.requests.list({ ...filter, limit: pageLength + 1 }),
    findOfficeHours(),
  ])
  const shown = found.slice(0, pageLength)
  const now = Date.now()
  return {
    rows: shown.map((request) => toRequestRow(request, { hours, now })),
    older: found.length > pageLength ? shown.at(-1)?.number : undefined,
  }
}

/** The number in a parameter of the query string. */
export function toNumber(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
