import { isForeign } from '#lib/consultations/http/is-foreign.ts'
import { readFields } from '#lib/consultations/http/read-fields.ts'
import type { Desk, Visit } from '#lib/desk/desk.ts'
import { deviceCookie, deviceCookieName } from '#lib/desk/device-cookie.ts'
import { isFormToken } from '#lib/desk/form-token.ts'
import { requestPath } from '#lib/desk/paths.ts'
import { searchCookie } from '#lib/desk/search-cookie.ts'
import { toSearchText } from '#lib/desk/search-text.ts'
import { sessionCookie, sessionCookieName } from '#lib/desk/session-cookie.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { actions } from './actions.ts'
import { refuse, seeOther, shorten, takeFrom, toCopy, tryAgain } from './answers.ts'
import { cookieOf } from './cookie-of.ts'

type Dependencies = {
  desk: Desk
  siteUrl: string
  log: Pick<typeof consoleLog, 'error'>
}

type Post = {
  fields: Readonly<Record<string, unknown>>
  /** The token of the session that the browser has. */
  token: string | undefined
  deviceToken: string | undefined
  clientAddress: string
  userAgent: string
  secure: boolean
}

/**
 * Answers a form of the desk; `name` is the last part of its address. Another site's page is
 * refused by what the browser says of it and, but for the sign-in, by the token that every form of a
 * session carries. A form that was done answers 303, one that cannot be done now 503.
 */
export async function postAction(
  request: Request,
  name: string,
  dependencies: Dependencies,
): Promise<Response> {
  const { siteUrl } = dependencies
  if (isForeign(request.headers, siteUrl)) return refuse(403)
  const read = await readFields(request)
  if (!read.ok) return refuse(read.status)
  const secure = siteUrl.startsWith('https:')
  const post: Post = {
    fields: read.fields,
    token: cookieOf(request.headers, sessionCookieName({ secure })),
    deviceToken: cookieOf(request.headers, deviceCookieName),
    clientAddress: request.headers.get('x-client-address') ?? 'unknown',
    userAgent: request.headers.get('user-agent') ?? '',
    secure,
  }
  try {
    return await (name === 'sign-in' ? signIn(post, dependencies) : act(name, post, dependencies))
  } catch (error) {
    dependencies.log.error('desk.failed', { action: name }, error)
    return tryAgain(name, read.fields)
  }
}

async function signIn(
  { fields, token, secure, ...browser }: Post,
  { desk }: Dependencies,
): Promise<Response> {
  const number = /^[1-9]\d{0,9}$/.exec(text(fields['request']))?.[0]
  const result = await desk.signIn({
    name: text(fields['name']),
    password: text(fields['password']),
    ...browser,
    earlierToken: token,
  })
  if (result.kind === 'signedIn') {
    const next = number === undefined ? '/desk/' : requestPath(Number(number))
    return seeOther(next, [
      sessionCookie(result.token, { secure }),
      deviceCookie(result.deviceToken, { secure }),
    ])
  }
  const query = new URLSearchParams({ error: result.kind, ...(number && { request: number }) })
  return seeOther(`/desk/sign-in/?${query}`)
}

async function act(name: string, post: Post, { desk }: Dependencies): Promise<Response> {
  const { fields, token, secure } = post
  const visit = await desk.enter(token)
  if (token === undefined || visit === undefined) {
    return toCopy(name, fields) ?? seeOther('/desk/sign-in/')
  }
  if (!isFormToken(text(fields['token']), token)) return toCopy(name, fields) ?? refuse(403)
  if (name === 'sign-out') {
    await desk.signOut(token)
    return seeOther('/desk/sign-in/', [sessionCookie('', { secure }), searchCookie('', { secure })])
  }
  if (name === 'password') return changePassword(visit, post, desk)
  if (name === 'search') {
    const wanted = toSearchText(text(fields['text']))
    return seeOther(wanted === '' ? '/desk/' : '/desk/found/', [searchCookie(wanted, { secure })])
  }
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) return refuse(404)
  const { account } = visit
  if (action.ownerOnly && account.role !== 'owner') return refuse(403)
  const outcome = await action.perform(fields, { desk, account })
  if (outcome.kind === 'done') return seeOther(outcome.next)
  if (outcome.kind === 'tooLong') return shorten(name, fields)
  if (outcome.kind === 'held') return takeFrom(outcome.by, fields)
  return refuse(outcome.kind === 'missing' ? 404 : 400)
}

async function changePassword(
  { account, sessionId }: Visit,
  { fields, clientAddress, deviceToken, secure }: Post,
  desk: Desk,
): Promise<Response> {
  const result = await desk.changePassword({
    name: account.name,
    current: text(fields['current']),
    next: text(fields['next']),
    clientAddress,
    deviceToken,
    sessionId,
  })
  const kept = result.kind === 'changed' ? [deviceCookie(result.deviceToken, { secure })] : []
  return seeOther(`/desk/sessions/?password=${result.kind}`, kept)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
