const messages = {
  400: 'Форму не удалось прочитать. Откройте страницу и отправьте её ещё раз.',
  403: 'Форма пришла с чужой страницы. Откройте её на нашем сайте.',
  404: 'Эта ссылка больше не действует.',
  413: 'Форма слишком большая.',
  415: 'Такой вид запроса не поддерживается.',
  429: 'Слишком много попыток подряд. Подождите минуту и повторите.',
  503: 'Сейчас не получается. Подождите минуту и повторите.',
} as const

/** A refusal in one Russian sentence. */
export function refuse(status: keyof typeof messages, retryAfterSeconds?: number): Response {
  return new Response(`${messages[status]}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
  })
}

/** Sends the browser to a page of ours; the location is relative, as we may be behind a proxy. */
export function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
