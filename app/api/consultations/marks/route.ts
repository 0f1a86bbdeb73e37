import { getServices } from '#lib/registry.ts'

// Each answer carries a key and a stamp of its own.
export const dynamic = 'force-dynamic'

/** The marks of one rendering, for a form that stands on a prerendered page. */
export function GET(): Response {
  const marks = getServices().consultations.newForm()
  return Response.json(marks, { headers: { 'cache-control': 'no-store' } })
}
