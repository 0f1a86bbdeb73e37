import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from './env.ts'
import {
  readSecrets,
  readTokens,
  secretsPath,
  stampKeys,
  visitorToken,
  webhookSecrets,
  writeSecrets,
} from './secrets.ts'

function envWith(variables: Record<string, string> = {}) {
  const parsed = parseEnv({ DATA_DIR: temporaryFolder(), ...variables })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.env
}

const now = Date.parse('2026-11-30T00:00:00Z')

it('reads the file again once it has been replaced', () => {
  const env = envWith()
  const before = readSecrets(env)
  writeSecrets(secretsPath(env), { ...before, readToken: 'another token of the site' })
  expect(readSecrets(env).readToken).toBe('another token of the site')
})

it('makes the data folder for this user alone, where a command is faster than the first start', () => {
  const dataDir = join(temporaryFolder(), 'data')
  readSecrets(envWith({ DATA_DIR: dataDir }))
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

it('accepts replaced secrets until their time is over', () => {
  const env = envWith({ SANITY_WEBHOOK_SECRET_PREVIOUS: 'one that the owner replaced' })
  const until = new Date(now).toISOString()
  const old = { value: 'a value from before', until }
  writeSecrets(secretsPath(env), {
    ...readSecrets(env),
    webhookSecret: 'the webhook secret',
    stampKey: 'the key of stamps',
    previous: {
      webhookSecret: [old],
      stampKey: [{ ...old, signsUntil: new Date(0).toISOString() }],
    },
  })
  expect(webhookSecrets(env, now - 1)).toEqual([
    'the webhook secret',
    'one that the owner replaced',
    'a value from before',
  ])
  expect(webhookSecrets(env, now)).not.toContain('a value from before')
  expect(stampKeys(env, now - 1)).toEqual(['the key of stamps', 'a value from before'])
  expect(stampKeys(env, now)).toEqual(['the key of stamps'])
})

it('takes the stamp key for contacts in a file from before there were two', () => {
  const env = envWith()
  const { contactKey: _, previous: __, ...old } = readSecrets(env)
  writeFileSync(secretsPath(env), JSON.stringify(old))
  expect(readSecrets(env).contactKey).toBe(old.stampKey)
})

it('reads the one slot of 0.2.0, and leaves 0.2.0 the newest of several there', () => {
  const env = envWith()
  const key = {
    value: 'the key from before',
    until: '2026-12-01T00:00:00Z',
    signsUntil: '2026-11-30T00:00:00Z',
  }
  const older = { ...key, value: 'the key before that' }
  const file = () => JSON.parse(readFileSync(secretsPath(env), 'utf8'))
  const { previous: _, ...others } = readSecrets(env)
  writeFileSync(secretsPath(env), JSON.stringify({ ...others, previous: { stampKey: key } }))
  expect(readSecrets(env).previous).toEqual({ webhookSecret: [], stampKey: [key] })

  const previous = { webhookSecret: [], stampKey: [key, older] }
  writeSecrets(secretsPath(env), { ...others, previous })
  expect(file().previous).toEqual({ stampKey: { ...key, earlier: [older] } })
  expect(readSecrets(env).previous).toEqual(previous)
})

it("takes the tokens of Sanity's cloud from the environment alone", () => {
  const cloud = { NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc12345' }
  expect(readTokens(envWith(cloud))).toEqual({})
  const token = 'a token of the cloud'
  expect(readTokens(envWith({ ...cloud, SANITY_API_READ_TOKEN: token }))).toEqual({
    readToken: token,
  })
})

it('asks for no token but at the lake of another instance', () => {
  expect(visitorToken(envWith())).toBeUndefined()
  const shared = { LAKE_URL: 'http://10.0.0.1:3333', DATABASE_URL: 'postgres://localhost/requests' }
  const env = envWith(shared)
  expect(() => visitorToken(env)).toThrow('copy it from the instance that runs the lake')
  writeSecrets(secretsPath(env), readSecrets(envWith()))
  expect(visitorToken(env)).toBe(readSecrets(env).readToken)
})

it('says what to do with a damaged file, and leaves it', () => {
  const env = envWith()
  writeFileSync(secretsPath(env), '{')
  expect(() => readSecrets(env)).toThrow(
    /is damaged: put back those of a backup: .* Only without any backup delete it: with new secrets nobody recognises the people who were erased, links in letters/,
  )
  expect(readFileSync(secretsPath(env), 'utf8')).toBe('{')
  const shared = { LAKE_URL: 'http://10.0.0.1:3333', DATABASE_URL: 'postgres://localhost/requests' }
  const other = envWith(shared)
  writeFileSync(secretsPath(other), '{')
  expect(() => readSecrets(other)).toThrow('is damaged: copy it again from the instance')
})

it('says what to do where the file cannot be read or written, and leaves no other', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => readSecrets(envWith({ DATA_DIR: join(file, 'data') }))).toThrow(
    /secrets\.json cannot be read \(ENOTDIR\): run this as the user of the site/,
  )
  const env = envWith()
  const secrets = readSecrets(env)
  // A file cannot take the place of a folder.
  rmSync(secretsPath(env))
  mkdirSync(secretsPath(env))
  expect(() => readSecrets(env)).toThrow('cannot be read (EISDIR)')
  expect(() => writeSecrets(secretsPath(env), secrets)).toThrow('cannot be written (EISDIR)')
  expect(readdirSync(env.dataDir)).toEqual(['secrets.json'])
})

it.runIf(existsSync('/proc/self'))('ends where no folder for the file can be made', () => {
  expect(() => readSecrets(envWith({ DATA_DIR: '/proc/butlerspb' }))).toThrow('(ENOENT)')
})

it.runIf(process.getuid?.() === 0)('keeps the owner of the file when root replaces it', () => {
  const env = envWith()
  const path = secretsPath(env)
  const secrets = readSecrets(env)
  chownSync(path, 1000, 1000)
  writeSecrets(path, secrets)
  expect(statSync(path)).toMatchObject({ uid: 1000, gid: 1000 })
})
