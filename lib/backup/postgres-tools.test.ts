import { expect, it } from 'vitest'
import { splitUrl } from './postgres-tools.ts'

it.each([
  ['postgres://anna:p%40ss@host/db', 'postgres://anna@host/db', 'p@ss'],
  [
    'postgres://anna@host:5433/db?sslmode=require',
    'postgres://anna@host:5433/db?sslmode=require',
    '',
  ],
  ['postgres://host/db?user=anna&password=p%40ss', 'postgres://host/db?user=anna', 'p@ss'],
])('takes the password out of %s', (url, address, password) => {
  expect(splitUrl(url)).toEqual({ address, password })
})
