import { requireMember } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { requireProject } from '#lake/http/require-project.ts'
import { route, type Groups, type Route } from '#lake/http/route.ts'
import { createUsers } from '#lake/users/users.ts'
import { grantsOf, toRole } from './roles.ts'
import type { Store } from '#lake/store/store.ts'

export type ProjectDeps = {
  store: Store
  tokens: Tokens
  projectId: string
  dataset: string
  now: () => number
}

/** The one project with its one dataset, as the Studio and the `sanity` command ask for them. */
export function projectRoutes({ store, tokens, projectId, dataset, now }: ProjectDeps): Route[] {
  const users = createUsers(store.db, now)
  const inProject = (groups: Groups) => requireProject(groups['project'] ?? '', projectId)
  const datasets = [{ name: dataset, aclMode: 'public', datasetProfile: 'content', tags: [] }]

  function project(currentUserId: string) {
    const members = users.list().map(({ id, role }) => ({
      id,
      role,
      roles: [toRole(role)],
      isCurrentUser: id === currentUserId,
      isRobot: false,
    }))
    const metadata = { color: '', externalStudioHost: '' }
    return { id: projectId, displayName: 'ButlerSPB', organizationId: null, members, metadata }
  }

  return [
    route('GET', '/projects', ({ request }) =>
      Response.json([project(requireMember(request, tokens).id)]),
    ),
    route('GET', '/projects/:project', ({ request }, groups) => {
      inProject(groups)
      return Response.json(project(requireMember(request, tokens).id))
    }),
    route('GET', '/projects/:project/datasets', ({ request, search }, groups) => {
      inProject(groups)
      requireMember(request, tokens)
      // There is no second dataset for comments.
      return Response.json(search.get('datasetProfile') === 'comments' ? [] : datasets)
    }),
    route('GET', '/datasets', ({ request }) => {
      requireMember(request, tokens)
      return Response.json(datasets)
    }),
    route('GET', '/projects/:project/datasets/:dataset/acl', ({ request }, groups) => {
      inProject(groups)
      requireDataset(groups, dataset)
      return Response.json(grantsOf(requireMember(request, tokens).role))
    }),
    route('GET', '/projects/:project/roles', ({ request }, groups) => {
      inProject(groups)
      requireMember(request, tokens)
      const roles = (['viewer', 'editor', 'administrator'] as const).map(toRole)
      return Response.json(roles.map((role) => ({ ...role, isCustom: false })))
    }),
    route('POST', '/access/project/:project/requests', ({ request }, groups) => {
      inProject(groups)
      requireMember(request, tokens)
      // The Studio shows the words of a 409, and of a 429, in the dialog.
      throw refusal(409, 'Роли раздаёт администратор сайта: попросите его сделать вас редактором')
    }),
  ]
}
