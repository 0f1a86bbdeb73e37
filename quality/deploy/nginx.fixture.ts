import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { makeCertificates } from './certificates.fixture.ts'
import { end, namesOf, startProxy } from './proxy.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'

/** The example of the documentation, from which only names, ports and paths are replaced. */
const example = 'deploy/nginx.conf'

/** Starts Debian's nginx with its own main file and our example before a site on `sitePort`, and other instances. */
export async function startNginx(
  program: string,
  { host, sitePort, otherPorts = [] }: { host: string; sitePort: number; otherPorts?: number[] },
): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-nginx-'))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  const authority = makeCertificates(folder, namesOf(host))
  const challenges = join(folder, '.well-known/acme-challenge')
  mkdirSync(challenges, { recursive: true })
  writeFileSync(join(challenges, 'token'), 'answer')

  const site = readFileSync(example, 'utf8')
    .replaceAll('/etc/letsencrypt/live/example.ru', folder)
    .replaceAll('/var/log/nginx', folder)
    .replaceAll('/var/www/html', folder)
    .replaceAll('/opt/butlerspb', process.cwd())
    .replaceAll('example.ru', host)
    .replace(/^ *server 127\.0\.0\.1:3000.*\n/m, (line) =>
      [sitePort, ...otherPorts].map((port) => line.replace('3000', String(port))).join(''),
    )
    .replaceAll(/listen (80|443)\b/g, (_line, port) => {
      return `listen 127.0.0.1:${port === '80' ? httpPort : httpsPort}`
    })
    .replaceAll(/listen \[::\]:(80|443)(.*)\n/g, (_line, port, rest) => {
      if (!hasIpv6()) return '\n'
      return `listen [::1]:${port === '80' ? httpPort : httpsPort}${rest}\n`
    })
  writeFileSync(join(folder, 'site.conf'), site)
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder))

  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;']
  const child = await startProxy(program, args, { port: httpsPort, home: folder })
  return {
    httpPort,
    httpsPort,
    authority,
    async close() {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Debian's own main file, in a folder where it needs no rights of the system. */
function mainFile(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  return (
    readFileSync('/etc/nginx/nginx.conf', 'utf8')
      .replace(/^user .*$/m, process.getuid?.() === 0 ? 'user root;' : '')
      .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
      .replaceAll('/var/log/nginx', folder)
      .replace(/^\s*include \/etc\/nginx\/conf\.d\/.*$/m, '')
      // Modules that other packages bring; their paths begin in the folder of nginx itself.
      .replace(/^\s*include \/etc\/nginx\/modules-enabled\/.*$/m, '')
      .replace('/etc/nginx/sites-enabled/*', join(folder, 'site.conf'))
      .replace(/^http \{$/m, `http {\n${temporary}`)
  )
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === '::1'),
  )
}
