import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseEnv as parseEnvFile } from 'node:util'
import { describe, expect, it } from 'vitest'
import { keptFormCookies, longestToken } from '#lib/consultations/kept-form-cookie.ts'
import { parseEnv } from '#lib/env.ts'
import { connectionLimits } from '#lib/serving/request-limits.ts'
import { graceMs } from '#lib/start/child.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const unit = read('deploy/butlerspb.service')
const backupUnit = read('deploy/butlerspb-backup.service')
const nginx = read('deploy/nginx.conf')
const caddy = read('deploy/Caddyfile')
const guide = read('docs/operations.md')

/** The values of a key of a unit, in their order. */
function valuesOf(key: string, text = unit): string[] {
  return [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)
}

/** The file `.env` that the guide has its reader write. */
const written = /^ *cat > \.env <<END\n(.*?)^ *END$/ms.exec(guide)?.[1] ?? ''
const { DATA_DIR: dataDir, ...others } = parseEnvFile(written.replace('$NAME', 'example.ru'))

describe('the example of systemd', () => {
  it('starts what npm start starts', () => {
    const start = /"start": "node (.*)"/.exec(read('package.json'))?.[1]
    expect(valuesOf('ExecStart')).toEqual([`/opt/butlerspb/node_modules/node/bin/node ${start}`])
  })

  it('lets the service write its data alone', () => {
    expect(valuesOf('ProtectSystem')).toEqual(['strict'])
    expect(valuesOf('ReadWritePaths')).toEqual([dataDir])
    expect(valuesOf('StateDirectory').map((name) => `/var/lib/${name}`)).toEqual([dataDir])
    expect(valuesOf('Environment')).toEqual([`DATA_DIR=${dataDir}`])
  })

  it('waits for the site and for the lake to stop, and asks only their supervisor', () => {
    expect(Number(valuesOf('TimeoutStopSec')[0]) * 1000).toBeGreaterThan(3 * graceMs)
    expect(valuesOf('KillMode')).toEqual(['mixed'])
  })
})

describe('the example of a nightly backup', () => {
  const [node, ...args] = valuesOf('ExecStart', backupUnit).join().split(' ')
  const command = /"backup": "node (.*)"/.exec(read('package.json'))?.[1]

  it('runs what npm run backup runs, for the data of the service', () => {
    expect(node).toBe('/opt/butlerspb/node_modules/node/bin/node')
    expect(args.slice(0, 2)).toEqual([command, 'create'])
    for (const key of ['User', 'WorkingDirectory', 'EnvironmentFile', 'Environment']) {
      expect([key, valuesOf(key, backupUnit)]).toEqual([key, valuesOf(key)])
    }
  })

  it('may write the data, and the folder that the guide makes for it', () => {
    const folder = args[2] ?? 'missing'
    expect(valuesOf('ReadWritePaths', backupUnit)).toEqual([`${dataDir} ${folder}`])
    expect(guide).toMatch(new RegExp(`^ *(sudo )?install .*${folder}$`, 'm'))
  })
})

describe('the guide', () => {
  it('writes an environment that the product reads', () => {
    const parsed = parseEnv({ DATA_DIR: dataDir, ...others })
    expect(parsed).toMatchObject({
      ok: true,
      env: { siteUrl: 'https://example.ru', host: '127.0.0.1', trustedProxies: ['127.0.0.1'] },
    })
    const known = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name))
    expect(Object.keys(others).filter((name) => !known.has(name))).toEqual([])
  })

  it.each(['nginx.conf', 'Caddyfile'])('names the owner’s site everywhere in %s', (file) => {
    const command = new RegExp(`^ *(sed .*)/opt/butlerspb/(deploy/${file}) >`, 'm').exec(guide)
    const [, sed = '', example = ''] = command ?? []
    const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', PATH: '/usr/bin:/bin', NAME: 'butler.ru' }
    const written = execFileSync('/bin/sh', ['-c', `${sed} ${example}`], { env, encoding: 'utf8' })
    const names = new Set(written.replaceAll(/^\s*#.*$/gm, '').match(/[\w.-]+\.ru\b/g))
    expect([...names].toSorted()).toEqual(['butler.ru', 'www.butler.ru'])
  })
})

describe('the example of nginx', () => {
  const kilobytes = (pattern: RegExp) => 1024 * Number(pattern.exec(nginx)?.[1])

  it('lets the longest refused form through, there and back', () => {
    const token = 'a'.repeat(longestToken)
    const cookies = keptFormCookies('consultation_draft', token, { path: '/', secure: true })
    const set = cookies.map((cookie) => `Set-Cookie: ${cookie}\r\n`).join('')
    // Beside them are the status and the headers of security.
    expect(set.length + 2_048).toBeLessThan(kilobytes(/proxy_buffer_size (\d+)k;/))
    const sent = cookies.map((cookie) => cookie.split(';', 1).join()).join('; ')
    expect(`Cookie: ${sent}`.length).toBeLessThan(kilobytes(/header_buffers \d+ (\d+)k;/))
  })

  it('sends nothing twice that writes, but for the form of requests', () => {
    const locations = nginx.split(/(?=^ *location )/m)
    const isForm = (text: string) => text.trimStart().startsWith('location /api/consultations ')
    expect(locations.filter(isForm).join()).toContain('non_idempotent')
    expect(locations.filter((text) => !isForm(text)).join()).not.toContain('non_idempotent')
  })
})

describe.each([
  ['nginx', nginx, /keepalive_timeout (\d+)s;/],
  ['Caddy', caddy, /keepalive (\d+)s/],
])('the example of %s', (_name, example, keepAlive) => {
  it('asks the port of the site on this machine', () => {
    const parsed = parseEnv({})
    const port = parsed.ok ? parsed.env.port : undefined
    const asked = example.match(/(?<=(?:server|reverse_proxy) )[\d.:]+/g)
    expect(asked).toEqual([`127.0.0.1:${port}`])
  })

  it('closes an idle connection before the site does', () => {
    const seconds = Number(keepAlive.exec(example)?.[1])
    expect(seconds * 1000).toBeLessThan(connectionLimits.keepAliveTimeout)
  })
})
