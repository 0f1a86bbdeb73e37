import { describe, expect, it } from 'vitest'
import { isLocalhostName, isLoopbackHost, isLoopbackUrl } from './loopback.ts'
import { isPublicAddress, isPublicHost } from './public.ts'

// Every host is loopback, private or public; nothing is two of them.
describe('a host', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'shop.localhost',
    'a.b.localhost',
    '127.0.0.1',
    '127.255.255.254',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '[::ffff:7f00:1]',
  ])('%s is this machine', (host) => {
    expect({ loopback: isLoopbackHost(host), public: isPublicHost(host) }).toEqual({
      loopback: true,
      public: false,
    })
  })

  it.each([
    ['any address of this machine', '0.0.0.0'],
    ['any address of this machine in IPv6', '[::]'],
    ['private', '10.1.2.3'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local', '169.254.169.254'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['documentation', '203.0.113.7'],
    ['broadcast', '255.255.255.255'],
    ['link-local', 'fe80::1'],
    ['unique local', '[fd00::1]'],
    ['documentation', '2001:db8::1'],
    ['IPv4-mapped and private', '::ffff:10.0.0.1'],
    ['IPv4-compatible', '::10.0.0.1'],
    ['NAT64 of a private address', '64:ff9b::10.0.0.1'],
    ['outside the range for the internet', '4000::1'],
    ['a name without a domain', 'intranet'],
    ['multicast DNS', 'printer.local'],
    ['a private network', 'wiki.corp.internal'],
    ['a home network', 'nas.home.arpa'],
    ['testing', 'shop.test'],
    ['documentation', 'butler.example'],
    ['documentation, with the dot of the root', 'butler.example.'],
    ['no name', 'shop.invalid'],
    ['nothing', ''],
  ])('(%s) %s is neither this machine nor public', (_kind, host) => {
    expect({ loopback: isLoopbackHost(host), public: isPublicHost(host) }).toEqual({
      loopback: false,
      public: false,
    })
  })

  it.each([
    'butlerspb.ru',
    'www.butlerspb.ru.',
    'xn--80aaa.xn--p1ai',
    'localhost.evil.ru',
    '127.0.0.1.evil.ru',
    'notlocalhost.ru',
    'example.com',
    '93.184.215.14',
    '2606:4700::1111',
    '[2606:4700::1111]',
    '::ffff:93.184.215.14',
  ])('%s is public', (host) => {
    expect({ loopback: isLoopbackHost(host), public: isPublicHost(host) }).toEqual({
      loopback: false,
      public: true,
    })
  })
})

it.each([
  ['http://localhost:3000', true],
  ['http://shop.localhost:3000/blog/', true],
  ['https://127.1:3000', true],
  ['http://[::1]', true],
  ['https://localhost@butlerspb.ru', false],
  ['https://butlerspb.ru/localhost', false],
])('whether only this machine reaches %s: %s', (url, expected) => {
  expect(isLoopbackUrl(url)).toBe(expected)
})

it.each([
  ['localhost', true],
  ['butlerspb.localhost', true],
  ['127.0.0.1', false],
  ['notlocalhost', false],
  ['.localhost', false],
])('%s is a name of localhost: %s', (name, expected) => {
  expect(isLocalhostName(name)).toBe(expected)
})

it('takes a name for no public address', () => {
  expect(isPublicAddress('butlerspb.ru')).toBe(false)
})
