import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

/**
 * Pages live at addresses with a trailing slash, as the old blog had them. API routes accept both
 * forms (`skipTrailingSlashRedirect`), because a 308 on a POST loses webhooks.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.endsWith('/')) return NextResponse.next()
  const url = request.nextUrl.clone()
  url.pathname += '/'
  return NextResponse.redirect(url, 308)
}

export const config = { matcher: ['/((?!api|_next|.*\\..*).+)'] }
