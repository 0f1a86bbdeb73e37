import { expect, it } from 'vitest'
import { isUnspecifiedAddress, ownHost } from './own.ts'

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', 'localhost'],
  ['0.0.0.0', '127.0.0.1'],
  ['::', '127.0.0.1'],
  ['::1', '[::1]'],
  ['10.0.0.2', '10.0.0.2'],
  ['fd00::2', '[fd00::2]'],
])('what listens on %s is reached from the same machine at %s', (host, own) => {
  expect(ownHost(host)).toBe(own)
})

it.each([
  ['0.0.0.0', true],
  ['::', true],
  ['0:0:0:0:0:0:0:0', true],
  ['127.0.0.1', false],
  ['10.0.0.1', false],
  ['localhost', false],
])('whether %s stands for every address of a machine: %s', (address, expected) => {
  expect(isUnspecifiedAddress(address)).toBe(expected)
})
