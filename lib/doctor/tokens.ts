import { z } from 'zod'
import type { Env } from '#lib/env.ts'
import type { ContentApi } from './content-api.ts'
import { advice, error, type Finding } from './finding.ts'

export type TokenUse = {
  name: 'SANITY_API_READ_TOKEN' | 'SANITY_API_WRITE_TOKEN'
  token: string | undefined
}

const meSchema = z.object({
  role: z.string().optional(),
  roles: z.array(z.object({ name: z.string() })).optional(),
})
const grantsSchema = z.array(z.object({ permissions: z.array(z.string()) }))

/** Whether each token is accepted and has exactly the rights it needs. */
export async function tokenFindings(
  api: ContentApi,
  env: Env,
  uses: readonly TokenUse[],
): Promise<Finding[]> {
  const findings = await Promise.all(uses.map((use) => findingsOf(api, env, use)))
  return findings.flat()
}

async function findingsOf(
  api: ContentApi,
  env: Env,
  { name, token }: TokenUse,
): Promise<Finding[]> {
  // A missing token is reported by the check of the environment.
  if (token === undefined) return []
  const me = await api('users/me', { token })
  if (!me.reached) return [error(`${name} could not be checked (${me.reason}): try again`)]
  const parsed = meSchema.safeParse(me.body)
  if (me.status !== 200 || !parsed.success) {
    const how = env.cloud
      ? `create another at https://www.sanity.io/manage/project/${env.projectId}/api`
      : 'unset it, or restart the site so that the lake learns of it'
    return [
      error(`${name} is refused (${me.status}), it was revoked or is for another project: ${how}`),
    ]
  }
  const grants = await api(`projects/${env.projectId}/datasets/${env.dataset}/acl`, { token })
  const permissions = grantsSchema.safeParse(grants.reached ? grants.body : undefined)
  const byRole = roleFindings(name, {
    roles: [parsed.data.role ?? [], (parsed.data.roles ?? []).map((role) => role.name)].flat(),
    permissions: permissions.data?.flatMap((grant) => grant.permissions),
  })
  return byRole.length > 0 ? byRole : trialFindings(name, await tryToWrite(api, env, token))
}

/** Asks for a change that is not made; the status, or undefined without an answer. */
async function tryToWrite(api: ContentApi, env: Env, token: string): Promise<number | undefined> {
  const probe = { _id: 'doctor-probe', _type: 'probe' }
  const body = { mutations: [{ createIfNotExists: probe }] }
  const answer = await api(`data/mutate/${env.dataset}?dryRun=true`, { token, body })
  return answer.reached ? answer.status : undefined
}

/** What a trial shows that the name of a role does not. Pure. */
export function trialFindings(name: TokenUse['name'], status: number | undefined): Finding[] {
  if (name === 'SANITY_API_READ_TOKEN' && status === 200) {
    return [
      error(
        `${name} may write, whatever its role is called: replace it by one with the role Viewer`,
      ),
    ]
  }
  if (name === 'SANITY_API_WRITE_TOKEN' && (status === 401 || status === 403)) {
    return [error(`${name} may not write (${status}): replace it by one with the role Editor`)]
  }
  return []
}

/** Rights of a token; `permissions` is undefined if it may not read them. */
export type Powers = { roles: readonly string[]; permissions: readonly string[] | undefined }

const writers: ReadonlySet<string> = new Set(['administrator', 'developer', 'editor', 'write'])

/** Roles are Sanity's own, or custom ones that only their permissions describe. Pure. */
export function roleFindings(name: TokenUse['name'], { roles, permissions }: Powers): Finding[] {
  const wanted = name === 'SANITY_API_READ_TOKEN' ? 'Viewer' : 'Editor'
  const replace = `replace it by one with the role ${wanted}`
  if (roles.includes('administrator')) {
    return [error(`${name} is an administrator's, who can delete the whole project: ${replace}`)]
  }
  if (permissions !== undefined && !permissions.includes('read')) {
    return [error(`${name} may not read drafts: ${replace}`)]
  }
  const writes =
    roles.some((role) => writers.has(role)) ||
    (!roles.includes('contributor') && permissions?.includes('update') === true)
  if (name === 'SANITY_API_WRITE_TOKEN') {
    return writes ? [] : [error(`${name} may not publish (${roles.join(', ')}): ${replace}`)]
  }
  return writes ? [advice(`${name} may write, which the site never does: ${replace}`)] : []
}
