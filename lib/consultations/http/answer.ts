import type { FieldErrors } from '#lib/consultations/schema.ts'
import { receiptCookies } from '#lib/consultations/receipt.ts'
import type { Posted } from '#lib/read-at-most.ts'
import { rejectedFormCookies } from '#lib/consultations/rejected-form-cookie.ts'
import { refusalPage, type Refused } from './refusal-page.ts'

/** The answers to one request in the format it accepts: JSON, or pages and redirects. */
export type Answers = {
  /** `receiptToken` is what the thanks page repeats. */
  accepted(number: number, receiptToken: string): Response
  /** `rejectedFormToken` is the rejected form; absent if there is none. */
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

export function createAnswers(
  { headers }: Pick<Posted, 'headers'>,
  { secure }: { secure: boolean },
): Answers {
  const wantsJson = headers.get('accept')?.includes('application/json') === true
  return wantsJson ? jsonAnswers(secure) : pageAnswers(secure)
}

const jsonAnswers = (secure: boolean): Answers => ({
  accepted: (number, receiptToken) =>
    withCookies(
      Response.json({ ok: true, number }, { status: 201, headers: noStore }),
      receiptCookies(receiptToken, { secure }),
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
    withCookies(
      new Response(null, { status: 303, headers: { ...noStore, location } }),
      rejectedFormCookies(token, { secure }),
    )
  return {
    accepted(number, receiptToken) {
      const response = redirect(`/consultation/thanks/?number=${number}`, '')
      return withCookies(response, receiptCookies(receiptToken, { secure }))
    },
    invalid: (_errors, rejectedFormToken) => redirect('/consultation/retry/', rejectedFormToken),
    refused: ({ status, retryAfterSeconds }, rejectedFormToken) =>
      withCookies(
        new Response(refusalPage(toPage(messages[status], rejectedFormToken !== undefined)), {
          status,
          headers: {
            ...noStore,
            'content-type': 'text/html; charset=utf-8',
            ...retryAfter(retryAfterSeconds),
          },
        }),
        rejectedFormToken === undefined ? [] : rejectedFormCookies(rejectedFormToken, { secure }),
      ),
  }
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) }
}

function toPage(message: string, hasDraft: boolean): Refused {
  const link = hasDraft
    ? { href: '/consultation/retry/', text: 'Открыть форму: всё, что вы написали, на месте' }
    : { href: '/consultation/', text: 'Открыть форму' }
  return { title: 'Заявка не отправлена', message, link }
}
