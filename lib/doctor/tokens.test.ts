import { describe, expect, it } from 'vitest'
import { clockFindings } from './reachability.ts'
import { roleFindings } from './tokens.ts'

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

describe('the doctor, looking at the clock', () => {
  const now = Date.parse('2026-01-15T12:00:00Z')

  it.each([
    ['Thu, 15 Jan 2026 12:04:59 GMT', []],
    [null, []],
    ['no date', []],
    ['Thu, 15 Jan 2026 12:20:00 GMT', ['20 min behind']],
    ['Thu, 15 Jan 2026 11:40:00 GMT', ['20 min ahead']],
  ])('compares it with %j', (date, expected) => {
    const messages = clockFindings(date, now).map(({ message }) => message)
    expect(messages).toEqual(expected.map((words) => expect.stringContaining(words)))
  })
})
