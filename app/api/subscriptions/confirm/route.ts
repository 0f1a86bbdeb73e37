import { readEnv } from '#lib/env.ts'
import { openPage, postConfirmation } from '#lib/letters/http/token-actions.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** Opens the page with the button; confirms nothing itself. */
export function GET(request: Request): Response {
  return openPage(request, 'confirm')
}

/** The button of that page. */
export function POST(request: Request): Promise<Response> {
  const { letters } = getServices()
  return postConfirmation(request, { letters, siteUrl: readEnv().siteUrl, log })
}
