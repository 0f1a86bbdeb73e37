import { refusalPage } from '#lib/consultations/http/refusal-page.ts'

const messages = {
  400: 'Форму не удалось прочитать. Откройте страницу и отправьте её ещё раз.',
  403: 'Форма пришла с чужой страницы. Откройте её на нашем сайте.',
  413: 'Форма слишком большая.',
  415: 'Такой вид запроса не поддерживается.',
  429: 'Слишком много попыток подряд. Подождите минуту и повторите.',
  503: 'Сейчас не получается. Подождите минуту и повторите.',
} as const

const noStore = { 'cache-control': 'no-store' }

type Refusal = {
  status: keyof typeof messages
  retryAfterSeconds?: number
  /** `Set-Cookie` headers of what was typed. */
  cookies?: readonly string[]
}

/** Whether a program asks, and no browser. */
export function wantsJson(headers: Headers): boolean {
  return headers.get('accept')?.includes('application/json') === true
}

/** A refusal in one Russian sentence, as JSON or a page of the site's look. */
export function refuse(
  request: Request,
  { status, retryAfterSeconds, cookies = [] }: Refusal,
): Response {
  const headers = new Headers(noStore)
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds))
  const message = messages[status]
  if (wantsJson(request.headers)) {
    return Response.json({ ok: false, error: message }, { status, headers })
  }
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  headers.set('content-type', 'text/html; charset=utf-8')
  const link = { href: '/letters/', text: 'Письма о новых статьях' }
  return new Response(refusalPage({ title: 'Не получилось', message, link }), { status, headers })
}

/** Sends the browser to a page of ours; the location is relative, as we may be behind a proxy. */
export function goTo(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...noStore, location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
