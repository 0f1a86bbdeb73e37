import { getServices } from '#lib/registry.ts'

// Each answer has its own key and stamp.
export const dynamic = 'force-dynamic'

/** Key and stamp for a form on a prerendered page. */
export function GET(): Response {
  const fields = getServices().consultations.newForm()
  return Response.json(fields, { headers: { 'cache-control': 'no-store' } })
}
