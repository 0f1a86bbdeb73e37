import { expect, it } from 'vitest'
import { forgedSender, senderFindings } from './sender-findings.ts'

function said(body: unknown, localAddress: string | undefined): string[] {
  const answer = { status: 400, headers: {}, body: Buffer.from(JSON.stringify(body)), localAddress }
  return senderFindings({ answered: true, ...answer }).map(({ message }) => message)
}

it.each([
  ['the address of the connection', { from: '192.0.2.1' }, '192.0.2.1'],
  ['that of a translated network', { from: '203.0.113.9' }, '10.0.0.5'],
  ['this machine, when we are on it', { from: '127.0.0.1' }, '127.0.0.1'],
  ['this machine, when nobody knows where we are', { from: '127.0.0.1' }, undefined],
  ['nothing', { message: 'no' }, '192.0.2.1'],
])('accepts a site that sees %s', (_what, body, localAddress) => {
  expect(said(body, localAddress)).toEqual([])
})

it('names a proxy that lets visitors lie, and one that the site takes for its visitor', () => {
  expect(said({ from: forgedSender }, '192.0.2.1')).toEqual([
    expect.stringMatching(/^The proxy passes on the address that visitors claim/),
  ])
  expect(said({ from: '127.0.0.1' }, '192.0.2.1')).toEqual([
    expect.stringMatching(/^The site takes the proxy \(127\.0\.0\.1\) for its only visitor/),
  ])
})

it('says nothing of an address that does not answer, or was not asked', () => {
  expect(senderFindings({ answered: false, reason: 'ECONNREFUSED' })).toEqual([])
  expect(senderFindings(undefined)).toEqual([])
})
