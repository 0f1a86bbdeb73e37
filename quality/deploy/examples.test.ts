import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseEnv as parseEnvFile } from 'node:util'
import { describe, expect, it } from 'vitest'
import { keptFormCookies, longestToken } from '#lib/consultations/kept-form-cookie.ts'
import { parseEnv } from '#lib/env.ts'
import { connectionLimits } from '#lib/serving/request-limits.ts'
import { usage } from '#lib/setup/flags.ts'
import { nextSteps } from '#lib/setup/next-steps.ts'
import { toVariables } from '#lib/setup/to-variables.ts'
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

/** The flags with which the guide sets up a machine. */
const setup = /^ *npm run --silent setup -- (.*)$/m.exec(guide)?.[1] ?? ''
const dataDir = /--data-dir (\S+)/.exec(setup)?.[1]

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
  it('sets up an environment that the product reads, with flags that setup knows', () => {
    const answers = {
      domain: 'example.ru',
      'mail-server': 'smtp.example.ru',
      'mail-user': 'site@example.ru',
      'mail-password': 'password',
      'mail-from': 'site@example.ru',
      'mail-to': 'office@example.ru',
    }
    expect(parseEnv(toVariables(answers, { present: {}, dataDir }))).toMatchObject({
      ok: true,
      env: {
        siteUrl: 'https://example.ru',
        dataDir,
        host: '127.0.0.1',
        trustedProxies: ['127.0.0.1'],
      },
    })
    const flags = setup.match(/--[a-z-]+/g) ?? []
    expect(flags.filter((flag) => !usage.includes(`  ${flag} `))).toEqual([])
    expect(flags).toContain('--domain')
  })

  it('has each command that setup prints', () => {
    const place = { folder: '/opt/butlerspb', dataDir: dataDir ?? '', user: 'butlerspb' }
    const site = { isCloud: false, isNamed: true, isEncrypted: false, isChanged: true }
    const found = { ...site, isBuilt: false }
    const printed = [true, false].flatMap((isRunning) =>
      nextSteps({ domain: 'butler.ru', ...place, ...found, isRunning }),
    )
    const commands = printed.filter((line) => line.startsWith('  ')).map((line) => line.trim())
    const named = guide.replaceAll('$NAME', 'butler.ru')
    expect(commands.length).toBeGreaterThan(8)
    expect(commands.filter((command) => !named.includes(command))).toEqual([])
  })

  it('writes an environment for containers that the product reads', () => {
    const text = /^ *cat > \.env <<END\n(.*?)^ *END$/ms.exec(guide)?.[1] ?? ''
    const written = parseEnvFile(text)
    expect(parseEnv(written)).toMatchObject({ ok: true, env: { siteUrl: 'https://example.ru' } })
    const known = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name))
    const ofCompose: string[] = read('compose.yaml').match(/(?<=\$\{)\w+(?=:\?)/g) ?? []
    const names = Object.keys(written).filter((name) => !ofCompose.includes(name))
    expect(names.filter((name) => !known.has(name))).toEqual([])
    expect(ofCompose.filter((name) => written[name] === undefined)).toEqual([])
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

  it('leaves no instance out, as the guide does', () => {
    for (const text of [nginx, guide]) {
      const servers = text.match(/^ *server [\d.]+:\d+.*$/gm) ?? []
      expect(servers.length).toBeGreaterThan(0)
      expect(servers.filter((line) => !line.endsWith(' max_fails=0;'))).toEqual([])
    }
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
