import { expect, it } from 'vitest'
import { toCall } from './call.ts'

const call = (path: string) => toCall(new Request(`http://lake.example${path}`))

it.each([
  ['/v1/ping', '1', '/ping'],
  ['/vX/ping', 'X', '/ping'],
  ['/vx/ping', 'x', '/ping'],
  ['/v2025-02-19/data/query/production', '2025-02-19', '/data/query/production'],
  ['/v2024-02-29/ping', '2024-02-29', '/ping'],
  ['/v2999-01-01/ping', '2999-01-01', '/ping'],
  ['/ping', undefined, '/ping'],
  ['/values/1', undefined, '/values/1'],
])('%s has the version %j', (path, version, rest) => {
  expect(call(path)).toMatchObject({ version, path: rest })
})

it.each([
  '2021-13-45',
  '2021-02-30',
  '2023-02-29',
  '2021-00-10',
  '2021-1-1',
  '20210101',
  '2',
  '11',
  '1x',
])('refuses the version v%s', (version) => {
  expect(() => call(`/v${version}/ping`)).toThrow(
    'Invalid API version: expected "1", "X" or a date',
  )
})
