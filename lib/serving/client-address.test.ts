import { describe, expect, it } from 'vitest'
import { toNetworks } from '#lib/hosts/networks.ts'
import { clientAddress } from './client-address.ts'

const proxies = toNetworks(['10.0.0.0/8'])

describe('the address of a visitor', () => {
  it.each([
    ['is the socket when there is no proxy', '203.0.113.7', undefined, '203.0.113.7'],
    ['ignores the header of an untrusted socket', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['is what a trusted proxy forwarded', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['skips a chain of trusted proxies', '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['ignores what the visitor put before', '10.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['is read without its port', '10.0.0.1', '6.6.6.6, 198.51.100.1:443', '198.51.100.1'],
    ['is read without the port of IPv6', '10.0.0.1', '6.6.6.6, [2001:db8::1]:443', '2001:db8::1'],
    ['skips a proxy with a port', '10.0.0.1', '198.51.100.1, 10.0.0.2:80', '198.51.100.1'],
    ['believes nothing before what it cannot read', '10.0.0.1', '6.6.6.6, unknown', '10.0.0.1'],
    ['is the proxy when it forwarded nothing usable', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['is the proxy when it forwarded nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['is the proxy when it forwarded proxies alone', '10.0.0.1', '10.0.0.2', '10.0.0.1'],
    ['knows a proxy in IPv6 form', '::ffff:10.0.0.1', '::FFFF:198.51.100.1', '198.51.100.1'],
    ['keeps IPv6 that only looks like it', '10.0.0.1', '64::ffff:192.0.2.1', '64::ffff:192.0.2.1'],
    ['is empty for a socket that is gone', undefined, '198.51.100.1', ''],
    ['unwraps IPv4 in IPv6', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ])('%s', (_name, socket, forwarded, expected) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(expected)
  })
})
