import { expect, it } from 'vitest'
import { nameFindings } from './name-findings.ts'
import type { Lookup } from './names.ts'

const found = (...records: string[]): Lookup<string> => ({ state: 'found', records })
const none: Lookup<string> = { state: 'none' }
const unknown: Lookup<string> = { state: 'unknown', reason: 'ETIMEOUT' }

function messagesOf(...args: Parameters<typeof nameFindings>): string[] {
  return nameFindings(...args).map(({ severity, message }) => `${severity}: ${message}`)
}

it.each([
  ['example.ru', found('93.184.215.14'), found('93.184.215.14')],
  ['blog.example.ru', found('2606:4700::1111'), none],
  ['www.example.ru', found('93.184.215.14'), undefined],
  ['example.ru', unknown, none],
])('finds nothing wrong with %s', (host, own, www) => {
  expect(messagesOf(host, own, www)).toEqual([])
})

it('says that there is no record, that it leads inside, and that www is missing', () => {
  expect(messagesOf('example.ru', none, none)).toEqual([
    expect.stringMatching(/^error: The DNS knows no address of example\.ru/),
  ])
  expect(messagesOf('example.ru', found('10.0.0.5', '93.184.215.14', '::1'), none)).toEqual([
    expect.stringMatching(/^error: example\.ru leads to 10\.0\.0\.5, ::1, which is not on/),
    expect.stringMatching(/^advice: www\.example\.ru has no address/),
  ])
})
