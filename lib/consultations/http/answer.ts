import type { FieldErrors } from '#lib/consultations/schema.ts'
import { receiptCookie } from '#lib/consultations/receipt.ts'
import { rejectedFormCookie } from '#lib/consultations/rejected-form-cookie.ts'

/** The answers to one request in the format it accepts: JSON, or pages and redirects. */
export type Answers = {
  /** `receiptToken` finds what the thanks page repeats. */
  accepted(number: number, receiptToken: string): Response
  /** `rejectedFormToken` finds the rejected form; absent if there is none. */
  invalid(errors: FieldErrors, rejectedFormToken: string): Response
  refused(refusal: Refusal, rejectedFormToken?: string): Response
}

type Refusal = { status: keyof typeof messages; retryAfterSeconds?: number }

const messages = {
  400: 'Заявку не удалось прочитать. Откройте форму и отправьте её ещё раз.',
  403: 'Заявка пришла с чужой страницы. Откройте форму на нашем сайте и отправьте её оттуда.',
  409: 'С этой страницы уже отправлена другая заявка. Откройте форму ещё раз, чтобы отправить и эту.',
  413: 'Заявка слишком большая. Сократите сообщение: остальное расскажете при разговоре.',
  415: 'Такой вид запроса не поддерживается. Отправьте заявку через форму на сайте.',
  429: 'Слишком много заявок подряд. Подождите минуту и отправьте ещё раз.',
  503: 'Сейчас заявку не удалось записать. Подождите минуту и отправьте ещё раз.',
} as const

const noStore = { 'cache-control': 'no-store' }

export function createAnswers(request: Request, { secure }: { secure: boolean }): Answers {
  const wantsJson = request.headers.get('accept')?.includes('application/json') === true
  return wantsJson ? jsonAnswers(secure) : pageAnswers(secure)
}

const jsonAnswers = (secure: boolean): Answers => ({
  accepted: (number, receiptToken) =>
    Response.json(
      { ok: true, number },
      {
        status: 201,
        headers: { ...noStore, 'set-cookie': receiptCookie(receiptToken, { secure }) },
      },
    ),
  invalid: (errors) => Response.json({ ok: false, errors }, { status: 422, headers: noStore }),
  refused: ({ status, retryAfterSeconds }) =>
    Response.json(
      { ok: false, error: messages[status] },
      { status, headers: { ...noStore, ...retryAfter(retryAfterSeconds) } },
    ),
})

function pageAnswers(secure: boolean): Answers {
  // Location is relative: behind a proxy we do not know the public host name.
  const redirect = (location: string, token: string): Response =>
    new Response(null, {
      status: 303,
      headers: {
        ...noStore,
        location,
        'set-cookie': rejectedFormCookie(token, { secure }),
      },
    })
  return {
    accepted(number, receiptToken) {
      const response = redirect(`/consultation/thanks/?number=${number}`, '')
      response.headers.append('set-cookie', receiptCookie(receiptToken, { secure }))
      return response
    },
    invalid: (_errors, rejectedFormToken) => redirect('/consultation/retry/', rejectedFormToken),
    refused: ({ status, retryAfterSeconds }, rejectedFormToken) =>
      new Response(refusalPage(messages[status], rejectedFormToken !== undefined), {
        status,
        headers: {
          ...noStore,
          'content-type': 'text/html; charset=utf-8',
          ...retryAfter(retryAfterSeconds),
          ...(rejectedFormToken === undefined
            ? {}
            : { 'set-cookie': rejectedFormCookie(rejectedFormToken, { secure }) }),
        },
      }),
  }
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

// The colours of app/globals.css, inlined: this page must work when nothing else of the site does.
const style = `
  :root { color-scheme: light dark; --paper: #fbf9f5; --ink: #1d1b18; --rule: #e0d9cc; --brass: #b08d4c }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #14171b; --ink: #ece6da; --rule: #31363d; --brass: #a98b54 }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 system-ui, sans-serif }
  header { border-bottom: 1px solid var(--rule) }
  header, main { padding: 0 max(clamp(1.25rem, 4vw, 3rem), 50vw - 34.5rem) }
  h1, header a { font-family: Georgia, serif; font-weight: 500 }
  header a { display: inline-block; padding: 1.4rem 0; font-size: 1.5rem; color: inherit; text-decoration: none }
  h1 { margin: clamp(3.5rem, 8vw, 7rem) 0 1.5rem; font-size: clamp(2.125rem, 1.6rem + 2.3vw, 3.375rem); line-height: 1.14 }
  p { max-width: 42rem; margin: 0 0 1rem }
  p a { display: inline-block; padding: .75rem 0; color: inherit; text-decoration-color: var(--brass); text-underline-offset: .22em }
`

/** A page without any visitor input: there is nothing to escape. */
function refusalPage(message: string, hasDraft: boolean): string {
  const link = hasDraft
    ? '<a href="/consultation/retry/">Открыть форму: всё, что вы написали, на месте</a>'
    : '<a href="/consultation/">Открыть форму</a>'
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Заявка не отправлена — ButlerSPB</title>
<style>${style}</style>
<header><a href="/">ButlerSPB</a></header>
<main>
<h1>Заявка не отправлена</h1>
<p>${message}</p>
<p>${link}</p>
</main>
</html>
`
}
