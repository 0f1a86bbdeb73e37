import { expect, it } from 'vitest'
import { readFields } from './read-fields.ts'

const url = 'http://localhost/api/consultations/'

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(url, { method: 'POST', body, headers })
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const json = { 'content-type': 'application/json; charset=utf-8' }
// Two quotes, a name of one letter, and what JSON puts around them.
const most = 'a'.repeat(16 * 1024 - '{"a":""}'.length)
const letters = 'я'.repeat(4000)

it.each<[string, Request, Record<string, unknown>]>([
  ['a form', post(new URLSearchParams({ name: 'Иван & Ко' })), { name: 'Иван & Ко' }],
  ['a multipart form', post(form({ name: 'Иван' })), { name: 'Иван' }],
  [
    'a JSON object',
    post('{"name": "Иван", "consent": true}', json),
    { name: 'Иван', consent: true },
  ],
  ['a type in capitals', post('{"a":1}', { 'content-type': 'APPLICATION/JSON ; x=y' }), { a: 1 }],
  ['16 KB of words', post(new URLSearchParams({ a: most })), { a: most }],
  ['16 KB of JSON', post(JSON.stringify({ a: most }), json), { a: most }],
  ['four thousand encoded letters', post(new URLSearchParams({ letters })), { letters }],
  ['the last of a repeated field', post(new URLSearchParams('a=1&a=2')), { a: '2' }],
  ['a form without its file', post(form({ a: '1', b: new File(['x'], 'x.txt') })), { a: '1' }],
])('reads %s', async (_what, request, fields) => {
  expect(await readFields(request)).toEqual({ ok: true, fields })
})

it.each<[string, Request, number]>([
  ['another type', post('a=1', { 'content-type': 'text/plain' }), 415],
  ['no type', post(new Uint8Array([97])), 415],
  ['no JSON', post('{"name": ', json), 400],
  ['a byte more than 16 KB', post(new URLSearchParams({ a: `${most}a` })), 413],
  ['JSON null', post('null', json), 400],
  ['a JSON text', post('"a"', json), 400],
  ['JSON that is no object', post('["a"]', json), 400],
  [
    'a multipart form without its boundary',
    post('a', { 'content-type': 'multipart/form-data' }),
    400,
  ],
  ['more than 16 KB of words', post(new URLSearchParams({ a: 'a'.repeat(17_000) })), 413],
  ['more than 16 KB of JSON', post(JSON.stringify({ a: 'a'.repeat(17_000) }), json), 413],
  ['a file of more than the cap', post(form({ a: new File(['x'.repeat(60_000)], 'x') })), 413],
  ['an announced flood', post('a=1', { ...json, 'content-length': '100000000' }), 413],
])('refuses %s', async (_what, request, status) => {
  expect(await readFields(request)).toEqual({ ok: false, status })
})

it('stops reading an endless stream', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024).fill(97))
    },
  })
  const init = { method: 'POST', body: endless, duplex: 'half', headers: json }
  expect(await readFields(new Request(url, init))).toEqual({ ok: false, status: 413 })
  expect(sent).toBeLessThan(64 * 1024)
})
