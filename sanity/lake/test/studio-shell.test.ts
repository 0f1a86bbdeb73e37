import { describe, expect, it } from 'vitest'
import { evaluateSync, parse } from 'groq-js'
import { isRole } from '#lake/auth/identity.ts'
import { grantsOf } from '#lake/project/roles.ts'
import { openTestLake } from './lake.fixture.ts'

/** What the Studio 6.16 requests at start, through the site's proxy, signed in. */
const asked = [
  'ping',
  'check/cors',
  'users/me',
  'users/configured-editor,command-line',
  'users/me/keyvalue/studio.structure.layout,studio.announcements',
  'auth/providers',
  'auth/id',
  'features',
  'journey/trial',
  'journey/announcements',
  'journey/document-limit',
  'journey/asset-limit',
  'journey/content-releases',
  'journey/scheduled-drafts',
  'help?m=sanity@6.16.0',
  'intake/telemetry-status',
  'schedules/butlerspb/production?limit=1',
  'projects/butlerspb',
  'projects/butlerspb/grants',
  'projects/butlerspb/roles',
  'projects/butlerspb/datasets',
  'projects/butlerspb/datasets?datasetProfile=comments&addonFor=production',
  'projects/butlerspb/datasets/production/acl',
  'projects/butlerspb/user-applications',
  'projects/butlerspb/new-content-release-allowed',
  'subscriptions/project/butlerspb',
  'access/requests/me',
  'aliases',
  'datasets',
]

describe("the Studio's shell", () => {
  it('gets an answer to everything it requests at start', async () => {
    const lake = await openTestLake()
    const headers = { authorization: `Bearer ${lake.token('editor')}`, 'x-lake-remote': '1' }
    const refused = []
    for (const path of asked) {
      const response = await fetch(`${lake.url}/v2025-02-19/${path}`, { headers })
      if (response.status !== 200) refused.push([path, response.status])
      await response.json()
    }
    expect(refused).toEqual([])
  })

  it('may post telemetry, which is discarded', async () => {
    const lake = await openTestLake()
    const init = { method: 'POST', body: JSON.stringify({ batch: [] }) }
    const response = await fetch(`${lake.url}/v1/intake/batch`, init)
    expect(await response.json()).toEqual({})
  })

  it.each(['projects/other', 'projects/other/datasets', 'projects/other/datasets/production/acl'])(
    'learns from %s that the project is not here',
    async (path) => {
      const lake = await openTestLake()
      const headers = { authorization: `Bearer ${lake.token('editor')}` }
      const response = await fetch(`${lake.url}/v1/${path}`, { headers })
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ attributes: { type: 'project' } })
    },
  )

  it('gets a 404 for an unknown dataset', async () => {
    const lake = await openTestLake()
    const headers = { authorization: `Bearer ${lake.token('editor')}` }
    const url = `${lake.url}/v1/projects/butlerspb/datasets/staging/acl`
    const response = await fetch(url, { headers })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: 'Dataset not found' })
  })
})

describe('the grants of a role', () => {
  it.each([
    ['viewer', 'read', true],
    ['viewer', 'update', false],
    ['viewer', 'publish', false],
    ['editor', 'create', true],
    ['editor', 'publish', true],
    ['administrator', 'update', true],
  ] as const)('let a %s %s: %s', async (role, permission, expected) => {
    const lake = await openTestLake()
    const acl: unknown = await lake
      .client(role)
      .request({ url: '/projects/butlerspb/datasets/production/acl' })
    expect(acl).toEqual(grantsOf(role))
    const granted = grantsOf(role).some(
      ({ filter, permissions }) =>
        permissions.some((one) => one === permission) &&
        evaluateSync(parse(`count(*[${filter}])`), { dataset: [{ _id: 'drafts.a.b' }] }).data === 1,
    )
    expect(granted).toBe(expected)
  })

  it('are for roles that exist', () => {
    expect(['viewer', 'editor', 'administrator'].every(isRole)).toBe(true)
    expect(isRole('king')).toBe(false)
  })
})
