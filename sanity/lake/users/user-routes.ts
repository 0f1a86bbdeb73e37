import { requireMember } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { parseIds } from '#lake/http/ids.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { Users } from './users.ts'
import { toRole } from '#lake/project/roles.ts'

const mostIds = 400

/** Names of authors that are not people. */
const programs: Record<string, string> = {
  'configured-viewer': 'Сайт',
  'configured-editor': 'Импорт',
  'command-line': 'Командная строка',
  schedule: 'Расписание',
}

/** `/users/me` and `/users/:ids`: the caller, and the authors of changes. */
export function userRoutes({ tokens, users }: { tokens: Tokens; users: Users }): Route[] {
  function nameOf(id: string): string | undefined {
    if (id.startsWith('user-')) return users.get(id)?.name ?? 'Бывший сотрудник'
    return programs[id] ?? (id.startsWith('token-') ? 'Программа' : undefined)
  }

  return [
    route('GET', '/users/me', ({ request }) => {
      const { id, role } = requireMember(request, tokens)
      const user = users.get(id)
      return Response.json({
        id,
        name: nameOf(id) ?? id,
        email: user?.email ?? '',
        profileImage: null,
        role,
        roles: [toRole(role)],
        provider: 'lake',
      })
    }),
    route('GET', '/users/:ids', ({ request }, { ids }) => {
      requireMember(request, tokens)
      const wanted = parseIds(ids, 'user ids', mostIds)
      const found = wanted.flatMap((id) => {
        const displayName = nameOf(id)
        return displayName === undefined ? [] : [{ id, displayName, imageUrl: null }]
      })
      if (wanted.length > 1) return Response.json(found)
      if (found[0] === undefined) throw refusal(404, 'User not found')
      return Response.json(found[0])
    }),
  ]
}
