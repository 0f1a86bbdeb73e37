import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { proxyFindings, type PublicVisits } from './proxy-findings.ts'
import type { Visit } from './visit.ts'

const page = '<!DOCTYPE html><html lang="ru"></html>'
const hsts = { 'strict-transport-security': 'max-age=63072000' }

function answer(status: number, headers: Record<string, string> = {}, body: Buffer | string = '') {
  const localAddress = '192.0.2.1'
  return { answered: true as const, status, headers, body: Buffer.from(body), localAddress }
}

const silent: Visit = { answered: false, reason: 'ECONNREFUSED' }
const redirect = (location: string) => answer(301, { location })
const compressed = (encoding: string, body: Buffer) =>
  answer(200, { ...hsts, 'content-encoding': encoding }, body)

const good: PublicVisits = {
  plain: redirect('https://example.ru/'),
  home: compressed('br', brotliCompressSync(page)),
  signed: answer(400),
  socket: answer(101),
  www: redirect('https://example.ru/'),
}

function said(change: Partial<PublicVisits>): string[] {
  return proxyFindings('example.ru', { ...good, ...change }, { cloud: false }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  )
}

it.each([
  ['all of it', {}],
  ['no www, and with nothing signed', { www: undefined, signed: undefined, socket: undefined }],
  ['gzip', { home: compressed('gzip', gzipSync(page)) }],
  ['no compression', { home: answer(200, hsts, page) }],
])('finds nothing wrong with %s', (_what, change) => {
  expect(said(change)).toEqual([])
})

it.each<[string, Partial<PublicVisits>, RegExp]>([
  ['no http', { plain: silent }, /^advice: http:\/\/example\.ru does not answer \(ECONNREFUSED\)/],
  ['http without a redirect', { plain: answer(200) }, /^error: .* answers 200 instead of leading/],
  [
    'two steps',
    { plain: redirect('http://www.example.ru/?secret') },
    /^advice: .* leads to http:\/\/www\.example\.ru: /,
  ],
  ['no site', { home: answer(502) }, /^error: https:\/\/example\.ru\/ answers 502: start the site/],
  ['another page', { home: answer(404) }, /^error: .* answers 404: let the proxy pass/],
  ['no answer', { home: silent }, /^error: .* does not answer \(ECONNREFUSED\)/],
  ['no HSTS', { home: answer(200, {}, page) }, /^error: .* without Strict-Transport-Security/],
  [
    'a page compressed twice',
    { home: compressed('gzip', gzipSync(brotliCompressSync(page))) },
    /^error: .* cannot be unpacked \(Content-Encoding: gzip\)/,
  ],
  [
    'two encodings at once',
    { home: compressed('br, gzip', gzipSync(brotliCompressSync(page))) },
    /^error: .* cannot be unpacked/,
  ],
  ['a proxy without WebSockets', { socket: answer(404) }, /^error: .* no WebSocket \(status 404\)/],
  ['another installation', { signed: answer(401) }, /^error: .* another site .*status 401/],
  ['a www without certificate', { www: silent }, /^advice: https:\/\/www\.example\.ru\/ does not/],
  ['a www of its own', { www: answer(200) }, /^advice: .* answers 200: let it lead/],
])('names %s', (_what, change, message) => {
  expect(said(change)).toEqual([expect.stringMatching(message)])
})
