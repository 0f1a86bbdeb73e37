import { connect } from 'node:tls'
import { reasonOf } from '#lib/doctor/content-api.ts'
import type { Overrides } from './overrides.ts'

/** What a TLS connection to a host shows. `problem` is the code of what a browser would refuse. */
export type Certificate =
  | { reached: true; problem: string | undefined; expiresAt: number }
  | { reached: false; reason: string }

const limitMs = 5_000

/** Connects to a host as a browser does, and looks at its certificate. Never throws. */
export function readCertificate(host: string, overrides: Overrides = {}): Promise<Certificate> {
  const { address = host, httpsPort: port = 443, authority: ca } = overrides
  return new Promise((resolve) => {
    const socket = connect({
      host: address,
      port,
      servername: host,
      ALPNProtocols: ['http/1.1'],
      // The connection is looked at, and closed.
      rejectUnauthorized: false,
      ...(ca !== undefined && { ca }),
    })
    const end = (certificate: Certificate) => {
      resolve(certificate)
      socket.destroy()
    }
    socket.setTimeout(limitMs, () => end({ reached: false, reason: 'no answer in 5 seconds' }))
    socket.once('error', (cause) => end({ reached: false, reason: codeOf(cause) }))
    socket.once('secureConnect', () => {
      const { valid_to: until } = socket.getPeerCertificate()
      const problem = socket.authorized ? undefined : String(socket.authorizationError)
      end({ reached: true, problem, expiresAt: Date.parse(until) })
    })
  })
}

function codeOf(cause: Error): string {
  return 'code' in cause ? String(cause.code) : reasonOf(cause)
}
