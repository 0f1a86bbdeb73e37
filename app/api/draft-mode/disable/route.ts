import { cookies, draftMode } from 'next/headers'
import { accessCookie } from '#lib/draft-mode/access.ts'

/** Back to the published site; asked for by a link of the page, so any page may lead here. */
export async function GET(): Promise<Response> {
  ;(await draftMode()).disable()
  ;(await cookies()).delete(accessCookie)
  return new Response(null, { status: 303, headers: { location: '/' } })
}
