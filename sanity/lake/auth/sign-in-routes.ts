import { isRemote } from './identify.ts'
import type { SignIn, SignInResult } from './sign-in.ts'
import { pageHeaders, problemPage, signInPage, type Problem } from './sign-in-page.ts'
import { isOwnOrigin, toStudioUrl } from './studio-url.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'
import { route, type Route } from '#lake/http/route.ts'

const formLimit = 8 * 1024
const longestPassword = 200

const foreignAddress: Problem = {
  title: 'Сюда войти нельзя',
  text: 'Ссылка ведёт на чужой сайт. Откройте студию заново по её адресу.',
}
const wrong: Problem = {
  title: 'Не удалось войти',
  text: 'Почта или пароль не подходят. Проверьте раскладку и Caps Lock.',
}

/** `/auth/login`: our own page; Sanity's is for Sanity accounts. */
export function signInRoutes({
  signIn,
  siteUrl,
  publicUrl,
}: {
  signIn: SignIn
  /** Origin of the site whose Studio people sign in to. */
  siteUrl: string
  publicUrl: string
}): Route[] {
  function show(call: Call): Response {
    const address = toStudioUrl(call.search.get('origin'), siteUrl)
    return address === null ? refuseAddress() : html(signInPage({ email: '' }), 200, address.origin)
  }

  async function submit(call: Call): Promise<Response> {
    const address = toStudioUrl(call.search.get('origin'), siteUrl)
    if (address === null) return refuseAddress()
    const from = call.request.headers.get('origin')
    if (from !== null && !isOwnOrigin(from, siteUrl) && from !== new URL(publicUrl).origin) {
      throw refusal(403, 'The form was sent from another site')
    }
    const { email, password } = await readForm(call.request)
    const result = await signIn({ email, password, address: addressOf(call.request) })
    if (result.kind === 'signed in') {
      address.hash = `sid=${result.signInId}`
      return new Response(null, { status: 303, headers: { location: address.href } })
    }
    return refuse(result, email, address.origin)
  }

  const pathname = '/auth/login{/:provider}?'
  return [route('GET', pathname, show), route('POST', pathname, submit)]
}

function refuse(
  result: Exclude<SignInResult, { kind: 'signed in' }>,
  email: string,
  target: string,
): Response {
  if (result.kind === 'wrong') return html(signInPage({ email, problem: wrong }), 401, target)
  const seconds = Math.ceil(result.waitMs / 1000)
  const wait = seconds < 60 ? `${seconds} с` : `${Math.ceil(seconds / 60)} мин`
  const text = `Подождите ${wait} и попробуйте снова.`
  const problem = { title: 'Слишком много попыток', text }
  const response = html(signInPage({ email, problem }), 429, target)
  response.headers.set('retry-after', String(seconds))
  return response
}

function refuseAddress(): Response {
  return html(problemPage(foreignAddress), 400, undefined)
}

function html(text: string, status: number, target: string | undefined): Response {
  return new Response(text, { status, headers: pageHeaders(target) })
}

async function readForm(request: Request): Promise<{ email: string; password: string }> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get('content-type') ?? '')) {
    throw refusal(415, 'The form must be sent as application/x-www-form-urlencoded')
  }
  const form = new URLSearchParams((await readBody(request, formLimit)).toString('utf8'))
  const email = (form.get('email') ?? '').slice(0, 254)
  return { email, password: (form.get('password') ?? '').slice(0, longestPassword) }
}

/**
 * The proxy of the site on this machine sets this header to its visitor's address, and the HTTP server
 * to the caller's own one for other machines; everybody else is on this machine.
 */
function addressOf(request: Request): string {
  const forwarded = isRemote(request) ? request.headers.get('x-client-address') : null
  return forwarded ?? 'loopback'
}
