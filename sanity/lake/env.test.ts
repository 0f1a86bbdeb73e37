import { describe, expect, it } from 'vitest'
import { parseEnv, readEnv } from './env.ts'
import { containing, matching } from './test/matchers.fixture.ts'

describe('the environment of the lake', () => {
  it('needs no variable', () => {
    expect(parseEnv({})).toEqual({
      ok: true,
      env: {
        port: 3333,
        hosts: ['127.0.0.1'],
        dataDir: matching(/\/\.data\/lake$/),
        publicUrl: 'http://127.0.0.1:3333',
        siteUrl: 'http://localhost:3000',
        projectId: 'butlerspb',
        dataset: 'production',
        tokens: [],
        webhook: undefined,
      },
    })
  })

  it.each([
    ['10.0.0.1', ['127.0.0.1', '10.0.0.1']],
    ['fd00::1', ['127.0.0.1', 'fd00::1']],
    ['127.0.0.1', ['127.0.0.1']],
  ])('listens on %s beside loopback', (LAKE_HOST, hosts) => {
    expect(parseEnv({ LAKE_HOST })).toMatchObject({ env: { hosts } })
  })

  it('uses the data folder unless it has its own', () => {
    expect(parseEnv({ DATA_DIR: '/srv' })).toMatchObject({ env: { dataDir: '/srv/lake' } })
    expect(parseEnv({ DATA_DIR: '/srv', LAKE_DATA_DIR: '/lake' })).toMatchObject({
      env: { dataDir: '/lake' },
    })
  })

  it('reads the configured tokens with their roles', () => {
    const env = { SANITY_API_READ_TOKEN: 'r'.repeat(32), SANITY_API_WRITE_TOKEN: 'w'.repeat(32) }
    expect(parseEnv(env)).toMatchObject({
      env: { tokens: [{ role: 'viewer' }, { role: 'editor' }] },
    })
  })

  it('drops the slash at the end of the public address', () => {
    expect(parseEnv({ LAKE_PUBLIC_URL: 'https://a.example/lake/' })).toMatchObject({
      env: { publicUrl: 'https://a.example/lake' },
    })
  })

  it('reads the origin of the site whose Studio people sign in to', () => {
    expect(parseEnv({ PORT: '4000' })).toMatchObject({ env: { siteUrl: 'http://localhost:4000' } })
    expect(parseEnv({ SITE_URL: 'https://a.example/' })).toMatchObject({
      env: { siteUrl: 'https://a.example' },
    })
  })

  it.each([
    [{ SITE_URL: 'example' }, 'SITE_URL'],
    [{ LAKE_PORT: '70000' }, 'LAKE_PORT'],
    [{ LAKE_HOST: 'lake.local' }, 'LAKE_HOST must be an IP address'],
    [{ LAKE_HOST: '0.0.0.0' }, 'LAKE_HOST must be one address of this machine in the private'],
    [{ LAKE_HOST: '::' }, 'LAKE_HOST must be one address of this machine in the private'],
    [
      { LAKE_HOST: '93.184.215.14' },
      'LAKE_HOST must be one address of this machine in the private',
    ],
    [{ LAKE_URL: 'http://10.0.0.1:3333' }, 'LAKE_URL'],
    [{ LAKE_PUBLIC_URL: 'example' }, 'LAKE_PUBLIC_URL'],
    [{ LAKE_WEBHOOK_URL: 'http://a', SANITY_WEBHOOK_SECRET: '' }, 'SANITY_WEBHOOK_SECRET'],
    [{ SANITY_API_READ_TOKEN: 'short' }, 'SANITY_API_READ_TOKEN'],
    [{ NEXT_PUBLIC_SANITY_DATASET: '../x' }, 'NEXT_PUBLIC_SANITY_DATASET'],
    [{ NEXT_PUBLIC_SANITY_PROJECT_ID: 'A B' }, 'NEXT_PUBLIC_SANITY_PROJECT_ID'],
  ])('is refused for %j', (source, name) => {
    expect(parseEnv(source)).toEqual({ ok: false, problems: [containing(name)] })
  })

  it.each([
    ['EACCES', /\.env cannot be read \(EACCES\): let the user/],
    ['EISDIR', /\.env is a folder: remove it/],
  ])('says so if the file .env is there and cannot be read: %s', (code, problem) => {
    const read = () => {
      throw Object.assign(new Error('not read'), { code })
    }
    expect(readEnv(read)).toEqual({ ok: false, problems: [matching(problem)] })
  })

  it('does without the file .env', () => {
    const read = () => {
      throw Object.assign(new Error('not there'), { code: 'ENOENT' })
    }
    expect(readEnv(read)).toMatchObject({ ok: true })
  })
})
