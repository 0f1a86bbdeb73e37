import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseEnv } from '#lib/env.ts'
import { connectionLimits } from '#lib/serving/request-limits.ts'
import { graceMs } from '#lib/start/child.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const dockerfile = read('Dockerfile')
const ignored = read('.dockerignore').split('\n')
const packageJson = z
  .object({
    workspaces: z.array(z.string()),
    scripts: z.object({ start: z.string() }),
    devDependencies: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(read('package.json')))

const service = z.object({
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  volumes: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  entrypoint: z.array(z.string()).default([]),
  networks: z.unknown(),
})
const compose = z
  .object({
    services: z.object({ site: service, backup: service, database: service, proxy: service }),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('compose.yaml'), { merge: true }))
const { site, backup, database, proxy } = compose.services

describe('the image', () => {
  it('is built on the Node that the tests run on', () => {
    expect(/^ARG NODE=(.*)$/m.exec(dockerfile)?.[1]).toBe(packageJson.devDependencies.node)
  })

  it('starts what npm start starts, as a user without rights', () => {
    const [, command = ''] = /^CMD (.*)$/m.exec(dockerfile) ?? []
    expect(JSON.parse(command)).toEqual(packageJson.scripts.start.split(' '))
    expect(/^USER (.*)$/m.exec(dockerfile)?.[1]).toBe('node')
  })

  it('knows every workspace before it installs the packages', () => {
    const before = dockerfile.slice(0, dockerfile.indexOf('RUN npm ci'))
    const named = packageJson.workspaces.filter((name) =>
      before.includes(`COPY ${name}/package.json ${name}/`),
    )
    expect(named).toEqual(packageJson.workspaces)
  })

  it.each(['.env*', '.data', '.git', '.next*', 'backups', '**/node_modules'])(
    'takes nothing of %s from the machine that builds it',
    (pattern) => {
      expect(ignored).toContain(pattern)
    },
  )

  it('has all that a build is made from', () => {
    const files = /^const files = \[(.*?)\]/ms.exec(read('lib/start/build-stamp.ts'))?.[1] ?? ''
    const sources = [...files.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
    expect(sources).toContain('next.config.ts')
    expect(sources.filter((name) => ignored.includes(name))).toEqual([])
  })
})

describe('compose.yaml', () => {
  it('gives the site an environment that it can read', () => {
    const written: Record<string, string> = { SITE_URL: 'https://example.ru' }
    for (const [name, value] of Object.entries(site.environment)) {
      written[name] = String(value).replace(/\$\{POSTGRES_PASSWORD:[^}]*\}/, 'letters1')
    }
    expect(parseEnv(written)).toMatchObject({ ok: true, env: { host: '0.0.0.0', port: 3000 } })
    expect(backup.environment).toEqual(site.environment)
  })

  it('trusts the address of the proxy alone, and opens no other port to the world', () => {
    expect(proxy.networks).toEqual({
      inside: { ipv4_address: site.environment['TRUSTED_PROXIES'] },
    })
    expect([site.ports, backup.ports, database.ports]).toEqual([[], [], []])
  })

  it.each(Object.entries({ site, backup, proxy }))('lets %s write its volumes alone', (_, each) => {
    expect([each.read_only, each.cap_drop]).toEqual([true, ['ALL']])
  })

  it('gives the nightly backup the settings to seal, where the program reads them', () => {
    const [, folder] = [...dockerfile.matchAll(/^WORKDIR (.*)$/gm)].at(-1) ?? []
    expect(backup.volumes).toContain(`./.env:${folder}/.env:ro`)
  })

  it('names files that exist, and declares every volume', () => {
    const mounted = [site, backup, database, proxy]
      .flatMap(({ volumes }) => volumes)
      .map((volume) => volume.split(':')[0] ?? '')
    const files = mounted.filter((from) => from.startsWith('./deploy/'))
    expect(files.filter((file) => !existsSync(join('.', file)))).toEqual([])
    const named = mounted.filter((from) => !from.startsWith('.'))
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted())
  })

  it('gives site and lake the time they take to stop', () => {
    expect(Number.parseInt(site.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(3 * graceMs)
  })

  it('tells Caddy the host of the site, whose www leads there', () => {
    expect(proxy.entrypoint.at(-1)).toMatch(/^export SITE_HOST=.*; exec caddy run /)
    const caddy = read('deploy/Caddyfile.compose')
    for (const scheme of ['http', 'https']) {
      expect(caddy).toMatch(new RegExp(`^${scheme}://www\\.\\{\\$SITE_HOST\\} \\{$`, 'm'))
    }
  })

  it('has Caddy close an idle connection before the site does', () => {
    const seconds = Number(/keepalive (\d+)s/.exec(read('deploy/Caddyfile.compose'))?.[1])
    expect(seconds * 1000).toBeLessThan(connectionLimits.keepAliveTimeout)
  })
})
