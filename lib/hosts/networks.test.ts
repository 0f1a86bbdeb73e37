import { expect, it } from 'vitest'
import { isNetwork, toNetworks } from './networks.ts'

it.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.2', false],
  ['10.0.0.0/8', '10.255.3.4', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.1.2.3/8', '10.0.0.1', true],
  ['172.16.0.0/12', '172.31.255.255', true],
  ['172.16.0.0/12', '172.32.0.0', false],
  ['fd00::/8', 'fd12:3456::1', true],
  ['fd00::/8', 'fe80::1', false],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['10.0.0.0/8', 'unknown', false],
  ['10.0.0.0/8', '', false],
])('%s has %s: %s', (network, address, expected) => {
  expect(toNetworks([network]).has(address)).toBe(expected)
})

it('has an address of any of its networks, and none without one', () => {
  const networks = toNetworks(['10.0.0.0/8', 'fd00::/8'])
  expect([networks.has('10.1.1.1'), networks.has('fd00::2')]).toEqual([true, true])
  expect(toNetworks([]).has('10.1.1.1')).toBe(false)
})

it.each([
  'proxy.local',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '10.0.0',
  '::/129',
  '1.2.3.4/x',
  '',
])('reads no network from %j', (text) => {
  expect(isNetwork(text)).toBe(false)
  expect(() => toNetworks([text])).toThrow('is no address and no network')
})
