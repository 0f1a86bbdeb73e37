import { readFields } from '#lib/consultations/http/read-fields.ts'
import { isForeign } from '#lib/consultations/http/is-foreign.ts'
import type { Letters } from '#lib/letters/service.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { goTo, refuse } from './answer.ts'

type Dependencies = { letters: Letters; log: Pick<typeof consoleLog, 'error'> }

/**
 * A link in a mail opens a page with a button and changes nothing: programs that look for viruses
 * follow links too.
 */
export function openPage(request: Request, page: 'confirm' | 'unsubscribe'): Response {
  return goTo(`/letters/${page}/?token=${encodeURIComponent(tokenOf(request))}`)
}

/** The button of the page to confirm. */
export async function postConfirmation(
  request: Request,
  { letters, siteUrl, log }: Dependencies & { siteUrl: string },
): Promise<Response> {
  if (isForeign(request.headers, siteUrl)) return refuse(request, { status: 403 })
  try {
    const isConfirmed = await letters.confirm(tokenOf(request))
    return isConfirmed ? goTo('/letters/done/?step=confirmed') : openPage(request, 'confirm')
  } catch (error) {
    log.error('letters.confirm-failed', {}, error)
    return refuse(request, { status: 503, retryAfterSeconds: 60 })
  }
}

/**
 * Unsubscribes. A mail program posts `List-Unsubscribe=One-Click` from anywhere and without a
 * session (RFC 8058), and must get no redirect; our own page gets one. The token alone decides: a
 * program whose body cannot be read is obeyed as well. The answer is the same for an unknown token:
 * nobody is subscribed by it.
 */
export async function postUnsubscribe(
  request: Request,
  { letters, log }: Dependencies,
): Promise<Response> {
  const read = await readFields(request)
  try {
    await letters.unsubscribe(tokenOf(request))
  } catch (error) {
    log.error('letters.unsubscribe-failed', {}, error)
    return refuse(request, { status: 503, retryAfterSeconds: 60 })
  }
  if (!read.ok || read.fields['List-Unsubscribe'] === 'One-Click') {
    return new Response('Вы отписаны.\n', {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  return goTo('/letters/done/?step=unsubscribed')
}

function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? ''
}
