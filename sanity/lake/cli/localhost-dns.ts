// Loaded before the `sanity` command (`node --import`). Its client calls `<project>.localhost`.
// RFC 6761 gives such names to this machine; not every resolver that Node asks knows that.
import dns from 'node:dns'
import { isLocalhostName } from '@butlerspb/hosts/loopback.ts'

const lookup = new Proxy(dns.lookup, {
  apply(target, self, [hostname, ...rest]: unknown[]) {
    const isHere = typeof hostname === 'string' && isLocalhostName(hostname)
    return Reflect.apply(target, self, [isHere ? '127.0.0.1' : hostname, ...rest])
  },
})
Object.assign(dns, { lookup })
