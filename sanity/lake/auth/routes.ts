import { bearerToken, requireMember } from './identify.ts'
import type { Tokens } from './tokens.ts'
import { unauthorized } from '#lake/errors.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { Sessions } from './sessions.ts'

/** Where to sign in, exchange of a one-time id for a session, sign-out. */
export function authRoutes({
  sessions,
  tokens,
  publicUrl,
}: {
  sessions: Sessions
  tokens: Tokens
  publicUrl: string
}): Route[] {
  return [
    route('GET', '/auth/providers', () =>
      Response.json({
        providers: [{ name: 'lake', title: 'Почта и пароль', url: `${publicUrl}/auth/login` }],
        thirdPartyLogin: false,
      }),
    ),
    route('GET', '/auth/fetch', ({ search }) => {
      const token = sessions.exchange(search.get('sid') ?? '')
      if (token === null) throw unauthorized('The sign-in link was used or is too old')
      return Response.json({ token })
    }),
    route('GET', '/auth/id', ({ request }) => {
      const { id } = requireMember(request, tokens)
      const end = sessions.endOf(bearerToken(request) ?? '')
      return Response.json({ id, expiry: end === null ? null : new Date(end).toISOString() })
    }),
    // The Studio also sends an anonymous request, for a session cookie.
    route('POST', '/auth/logout', ({ request }) => {
      sessions.revoke(bearerToken(request) ?? '')
      return Response.json({ ok: true })
    }),
  ]
}
