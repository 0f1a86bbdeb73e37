import { afterAll, beforeAll, describe } from 'vitest'
import { findProgram } from './debian-program.fixture.ts'
import { startCaddy } from './caddy.fixture.ts'
import { defineDoctor } from './doctor.fixture.ts'
import { defineEditing } from './editing.fixture.ts'
import { host, startInstallation } from './installation.fixture.ts'
import type { Installation } from './installation.fixture.ts'
import { startNginx } from './nginx.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'
import { defineForms, defineVisits } from './visits.fixture.ts'

const proxies = [
  {
    name: 'nginx',
    program: findProgram('/usr/sbin/nginx', 'nginx', 'the tests of deploy/nginx.conf'),
    start: startNginx,
    visitors: '127.1.0',
  },
  {
    name: 'Caddy',
    program: findProgram('/usr/bin/caddy', 'caddy', 'the tests of deploy/Caddyfile'),
    start: startCaddy,
    visitors: '127.2.0',
  },
]

let installation: Installation

beforeAll(async () => {
  if (proxies.some(({ program }) => program !== undefined)) installation = await startInstallation()
}, 900_000)

afterAll(() => installation?.close())

describe.each(proxies)('the example for $name', ({ program = '', start, visitors }) => {
  describe.skipIf(program === '')('before a running site', () => {
    let proxy: Proxy

    beforeAll(async () => {
      proxy = await start(program, { host, sitePort: installation.port })
    })

    afterAll(() => proxy?.close())

    const at = () => ({ proxy, installation, visitors })
    defineVisits(at)
    defineForms(at)
    defineEditing(at)
    defineDoctor(at)
  })
})
