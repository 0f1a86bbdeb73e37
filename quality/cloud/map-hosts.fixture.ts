import { Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

const sanityHost = /(?:^|\.)sanity\.io$/

/**
 * Sends every connection of this process to a host of sanity.io to `port` on this machine, and
 * trusts `authority` (PEM). Names stay as they are, so that the certificate and the Host header are
 * those of the real host. Returns how to end it.
 */
export function mapSanityHosts(port: number, authority: string): () => void {
  const { connect } = Socket.prototype
  const trusted = getCACertificates('default')
  const redirected = new Proxy(connect, {
    apply(target, self, args: unknown[]) {
      const [first, ...rest] = args
      return Reflect.apply(target, self, [withPlace(first, port), ...rest])
    },
  })
  Object.assign(Socket.prototype, { connect: redirected })
  setDefaultCACertificates([...trusted, authority])
  return () => {
    Object.assign(Socket.prototype, { connect })
    setDefaultCACertificates(trusted)
  }
}

/** The first argument of `connect`: its options, alone or, from `net.connect`, in an array. */
function withPlace(given: unknown, port: number): unknown {
  if (Array.isArray(given)) {
    // Node marks this array, so it has to stay the same one.
    given[0] = withPlace(given[0], port)
    return given
  }
  if (typeof given !== 'object' || given === null || !('host' in given)) return given
  if (typeof given.host !== 'string' || !sanityHost.test(given.host)) return given
  return { ...given, host: '127.0.0.1', port }
}
