import { existsSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { readSecrets, secretsPath } from '#lib/secrets.ts'
import { diagnose } from './diagnose.ts'
import { readProofs } from './secrets.ts'

function envWith(variables: Record<string, string> = {}) {
  const parsed = parseEnv({ DATA_DIR: temporaryFolder(), ...variables })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.env
}

it('reports damaged secrets among the other findings, also where content is in the cloud', async () => {
  const env = envWith()
  writeFileSync(secretsPath(env), '{"webhookSecret":')
  const isAway = () => Promise.reject(new Error('no network'))
  const unknown = () => Promise.resolve({ state: 'unknown', reason: 'no network' } as const)
  const { findings } = await diagnose(env, {
    names: { addresses: unknown, mailServers: unknown, texts: unknown },
    readCertificate: isAway,
    visit: isAway,
    fetch: isAway,
    now: Date.now,
  })
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('secrets.json is damaged: put back those of a backup'),
  )
  expect(findings.length).toBeGreaterThan(1)
  const cloud = envWith({ NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc12345' })
  writeFileSync(secretsPath(cloud), '')
  expect(readProofs(cloud).findings).toHaveLength(1)
})

it('makes no secrets before the first start, and misses them beside the lake of another', () => {
  const env = envWith({ SANITY_API_READ_TOKEN: 'a token of the tests' })
  expect(readProofs(env)).toMatchObject({
    proofs: { readToken: 'a token of the tests', writeToken: undefined },
    findings: [],
  })
  expect(existsSync(secretsPath(env))).toBe(false)
  const other = { LAKE_URL: 'http://10.0.0.1:3333', DATABASE_URL: 'postgres://localhost/requests' }
  expect(readProofs(envWith(other)).findings[0]?.message).toContain('is missing: copy it')
  expect(readProofs(env).proofs).toMatchObject({ readToken: readSecrets(env).readToken })
})
