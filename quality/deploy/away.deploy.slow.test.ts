import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { startCaddy, startCaddyOfCompose } from './caddy.fixture.ts'
import { findProgram } from './debian-program.fixture.ts'
import { host, siteUrl } from './installation.fixture.ts'
import { startNginx } from './nginx.fixture.ts'
import { newStandIn } from './stand-in.fixture.ts'
import { ask } from './visitor.fixture.ts'

const nginx = findProgram('/usr/sbin/nginx', 'nginx', 'the tests of deploy/nginx.conf') ?? ''
const caddy = findProgram('/usr/bin/caddy', 'caddy', 'the tests of deploy/Caddyfile') ?? ''

describe.each([
  { name: 'nginx', program: nginx, start: startNginx },
  { name: 'Caddy', program: caddy, start: startCaddy },
])('the example for $name, before a site that is away', ({ program, start }) => {
  it.skipIf(program === '')('says so to people in Russian, and to programs in JSON', async () => {
    const proxy = await start(program, { host, sitePort: await freePort() })
    onTestFinished(() => proxy.close())
    const page = await ask(proxy, `${siteUrl}/blog/`, {
      headers: { accept: 'text/html,*/*;q=0.8' },
    })
    expect(page.text).toContain('<h1>Сайт перезапускается</h1>')
    const form = { method: 'POST', headers: { accept: 'application/json' }, body: 'a=b' }
    const json = await ask(proxy, `${siteUrl}/api/consultations/`, form)
    expect(JSON.parse(json.text)).toMatchObject({ ok: false })
    expect(json.text).toMatch(/"error": "Сайт перезапускается.* ещё раз\."/)
    for (const [{ status, headers }, type] of [
      [page, 'text/html'],
      [json, 'application/json'],
    ] as const) {
      expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
        503,
        '10',
        'no-store',
      ])
      expect(headers['strict-transport-security']).toBe('max-age=63072000')
      expect(headers['content-type']).toMatch(type)
    }
  })
})

describe.skipIf(nginx === '')('the example for nginx, before two instances', () => {
  it('asks the first as soon as it is back, if the second ends in that moment', async () => {
    const [sitePort, otherPort] = [await freePort(), await freePort()]
    const [first, second] = [newStandIn(sitePort), newStandIn(otherPort)]
    await second.start()
    const proxy = await startNginx(nginx, { host, sitePort, otherPorts: [otherPort] })
    onTestFinished(async () => {
      await Promise.all([first.stop(), second.stop()])
      await proxy.close()
    })
    const status = async () => (await ask(proxy, `${siteUrl}/`)).status
    // As many as make nginx leave a server out that may fail a few times.
    const away: number[] = []
    for (let n = 0; n < 10; n += 1) away.push(await status())
    expect(new Set(away)).toEqual(new Set([200]))
    await first.start()
    await second.stop()
    expect([await status(), await status(), await status()]).toEqual([200, 200, 200])
  })
})

describe.skipIf(caddy === '')('Caddy of compose.yaml', () => {
  it.each([`http://www.${host}`, `https://www.${host}`, `http://${host}`])(
    'leads from %s to the site in one step, path and query kept',
    async (origin) => {
      const proxy = await startCaddyOfCompose(caddy, { host, command: commandOfCompose() })
      onTestFinished(() => proxy.close())
      const { status, headers } = await ask(proxy, `${origin}/blog/?page=2`)
      expect([301, 308]).toContain(status)
      expect(headers.location).toBe(`${siteUrl}/blog/?page=2`)
    },
  )
})

/** What compose.yaml runs in the container of Caddy. */
function commandOfCompose(): string[] {
  const compose = z.object({
    services: z.object({ proxy: z.object({ entrypoint: z.array(z.string()) }) }),
  })
  const text = readFileSync('compose.yaml', 'utf8')
  // Compose makes one dollar sign of two.
  return compose
    .parse(parse(text, { merge: true }))
    .services.proxy.entrypoint.map((part) => part.replaceAll('$$', '$'))
}
