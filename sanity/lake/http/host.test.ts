import { request } from 'node:http'
import { expect, it } from 'vitest'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { isOwnHost } from './host.ts'

it.each([
  ['127.0.0.1:3333', true],
  ['localhost', true],
  ['LOCALHOST:3333', true],
  ['butlerspb.localhost:3333', true],
  ['[::1]:3333', true],
  ['lake.example', true],
  ['lake.example:8443', true],
  [null, true],
  ['evil.example', false],
  ['localhost.evil.example', false],
  ['evil.example#localhost', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
])('accepts the host %j: %s', (host, expected) => {
  expect(isOwnHost(host, ['https://lake.example/lake'])).toBe(expected)
})

it('refuses a page whose name resolves to loopback', async () => {
  const lake = await openTestLake()
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${lake.url}/v1/ping`, { headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  expect(await statusFor('evil.example')).toBe(400)
  expect(await statusFor('localhost')).toBe(200)
})
