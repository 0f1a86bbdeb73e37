import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { end, namesOf, startProxy } from './proxy.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'
import { openTls } from './visitor.fixture.ts'
import type { Gateway } from './visitor.fixture.ts'

/** The example of the documentation, from which only names, ports and paths are replaced. */
const example = 'deploy/Caddyfile'

/** Starts Caddy with our example, and certificates of its own authority, before a site. */
export function startCaddy(
  program: string,
  { host, sitePort }: { host: string; sitePort: number },
): Promise<Proxy> {
  const site = readFileSync(example, 'utf8')
    .replaceAll('/opt/butlerspb', process.cwd())
    .replaceAll('example.ru', host)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${sitePort}`)
  return start(site, namesOf(host), (file) => ({
    program,
    args: ['run', '--config', file],
    env: {},
  }))
}

/** Starts Caddy as `compose.yaml` does, by its `command`, before no site. */
export function startCaddyOfCompose(
  program: string,
  { host, command: [shell = '', ...args] }: { host: string; command: readonly string[] },
): Promise<Proxy> {
  const site = readFileSync('deploy/Caddyfile.compose', 'utf8')
  return start(site, [host, `www.${host}`], (file) => ({
    program: shell,
    args: args.map((arg) => arg.replace('/etc/caddy/Caddyfile', file)),
    env: { PATH: dirname(program), SITE_URL: `https://${host}` },
  }))
}

async function start(
  site: string,
  names: readonly string[],
  toCommand: (file: string) => { program: string; args: string[]; env: Record<string, string> },
): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-caddy-'))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  // Caddy takes its ports and its authority from options that precede the sites.
  const options = `{
  admin off
  http_port ${httpPort}
  https_port ${httpsPort}
  default_bind 127.0.0.1
  local_certs
  skip_install_trust
  storage file_system ${folder}
}
`
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, options + site)
  const { program, args, env } = toCommand(file)
  const child = await startProxy(program, args, { port: httpsPort, home: folder, env })
  const authority = readFileSync(join(folder, 'pki/authorities/local/root.crt'), 'utf8')
  const gateway = { httpPort, httpsPort, authority }
  for (const name of names) await certified(gateway, name)
  return {
    ...gateway,
    async close() {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Caddy begins to listen before it has its certificates. */
async function certified(gateway: Gateway, name: string): Promise<void> {
  for (;;) {
    const socket = await openTls(gateway, name).catch(() => undefined)
    if (socket) return void socket.destroy()
    await pause(50)
  }
}
