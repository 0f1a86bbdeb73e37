import { identify } from '#lake/auth/doors.ts'
import type { Role } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { unauthorized } from '#lake/errors.ts'

const roleTitles: Record<Role, string> = {
  viewer: 'Читатель',
  editor: 'Редактор',
  administrator: 'Администратор',
}

/** `GET /users/me` → the user of the token; 401 without one, which makes the Studio ask to sign in. */
export function currentUserRoute(request: Request, tokens: Tokens): Response {
  const identity = identify(request, tokens)
  if (identity.kind === 'anonymous') throw unauthorized()
  const { id, role } = identity
  const title = roleTitles[role]
  return Response.json({
    id,
    name: title,
    email: '',
    profileImage: null,
    role,
    roles: [{ name: role, title, description: '' }],
    provider: 'lake',
  })
}

/** `GET /auth/providers`: where the Studio sends a person to sign in. */
export function providersRoute(publicUrl: string): Response {
  return Response.json({
    providers: [{ name: 'lake', title: 'Вход для редакторов', url: `${publicUrl}/auth/login` }],
    thirdPartyLogin: false,
  })
}
