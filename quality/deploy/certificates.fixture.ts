import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes an authority of its own and a certificate of it for `names`, as certbot names the files:
 * `fullchain.pem` and `privkey.pem` in `folder`. Returns what a visitor has to trust.
 */
export function makeCertificates(folder: string, names: readonly string[]): string {
  const file = (name: string) => join(folder, name)
  const openssl = (...args: string[]) =>
    execFileSync('/usr/bin/openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const authority = [
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
    '-subj',
    '/CN=Test authority',
  ]
  openssl('req', '-x509', ...key, ...authority, '-days', '2')
  const asked = [
    '-keyout',
    file('privkey.pem'),
    '-out',
    file('site.csr'),
    '-subj',
    `/CN=${names[0]}`,
  ]
  openssl('req', ...key, ...asked)
  const alternatives = names.map((name) => `DNS:${name}`).join(',')
  writeFileSync(file('site.ext'), `subjectAltName=${alternatives}\n`)
  const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2']
  const certificate = ['-in', file('site.csr'), '-extfile', file('site.ext')]
  openssl('x509', '-req', ...certificate, ...signed, '-out', file('fullchain.pem'))
  return readFileSync(file('ca.pem'), 'utf8')
}
