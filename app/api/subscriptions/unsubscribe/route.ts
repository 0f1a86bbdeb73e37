import { openPage, postUnsubscribe } from '#lib/letters/http/token-actions.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** Opens the page with the button; ends nothing itself. */
export function GET(request: Request): Response {
  return openPage(request, 'unsubscribe')
}

/** The button of that page, or of a mail program (RFC 8058). */
export function POST(request: Request): Promise<Response> {
  return postUnsubscribe(request, { letters: getServices().letters, log })
}
