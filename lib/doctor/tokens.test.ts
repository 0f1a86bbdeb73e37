import { describe, expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { createContentApi } from './content-api.ts'
import { roleFindings, tokenFindings, trialFindings } from './tokens.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const read = 'SANITY_API_READ_TOKEN'
const write = 'SANITY_API_WRITE_TOKEN'
const all = ['read', 'create', 'update']

describe('the doctor, looking at what a token may do', () => {
  it.each([
    [read, { roles: ['viewer'], permissions: ['read'] }],
    [read, { roles: ['viewer'], permissions: undefined }],
    [read, { roles: ['my-own-role'], permissions: ['read'] }],
    [write, { roles: ['editor'], permissions: all }],
    [write, { roles: ['my-own-role'], permissions: all }],
  ] as const)('accepts %s %j', (name, powers) => {
    expect(roleFindings(name, powers)).toEqual([])
  })

  it.each([
    [read, { roles: ['administrator'], permissions: all }, 'error', /administrator.*Viewer/],
    [read, { roles: ['editor'], permissions: all }, 'advice', /never does.*Viewer/],
    [read, { roles: ['deploy-studio'], permissions: [] }, 'error', /may not read drafts/],
    [write, { roles: ['administrator'], permissions: all }, 'error', /administrator.*Editor/],
    [write, { roles: ['viewer'], permissions: ['read'] }, 'error', /may not publish \(viewer\)/],
    [write, { roles: ['contributor'], permissions: all }, 'error', /may not publish/],
  ] as const)('reports %s %j', (name, powers, severity, message) => {
    expect(roleFindings(name, powers)).toEqual([{ severity, message: matching(message) }])
  })
})

describe('the doctor, trying what a token may do', () => {
  it.each([
    [read, 403, []],
    [read, 200, [/may write, whatever its role is called/]],
    [write, 200, []],
    [write, 403, [/may not write \(403\)/]],
    [write, 404, []],
    [write, undefined, []],
  ] as const)('judges %s by the status %s', (name, status, expected) => {
    expect(trialFindings(name, status)).toEqual(
      expected.map((message) => ({ severity: 'error', message: matching(message) })),
    )
  })

  it('changes nothing in the lake', async () => {
    const lake = await openTestLake()
    const parsed = parseEnv({ LAKE_PORT: new URL(lake.url).port })
    if (!parsed.ok) throw new Error(parsed.problems.join())
    const { env } = parsed
    const uses = [
      { name: read, token: lake.token('viewer') },
      { name: write, token: lake.token('editor') },
    ] as const
    expect(await tokenFindings(createContentApi(env, fetch), env, uses)).toEqual([])
    expect(await lake.client('editor').fetch('count(*)')).toBe(0)
  })
})
