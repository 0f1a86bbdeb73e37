import { cookies, draftMode } from 'next/headers'
import { accessCookie } from '#lib/draft-mode/access.ts'

/** Leaves draft mode, back to the published site. Any page may link here. */
export async function GET(): Promise<Response> {
  ;(await draftMode()).disable()
  ;(await cookies()).delete(accessCookie)
  return new Response(null, { status: 303, headers: { location: '/' } })
}
