import { expect, it } from 'vitest'
import { toFailure } from './failure.ts'

const failing = (message: string, properties: object) =>
  Object.assign(new Error(message), properties)

it.each([
  ['28P01', 'password authentication failed for user "butler"', 'does not let in the user'],
  ['28000', 'role "butler" is not permitted to log in', 'does not let in the user'],
  ['3D000', 'database "butlerspb" does not exist', 'create it, or correct its name'],
  ['53300', 'sorry, too many clients already', 'takes no more connections'],
  ['ECONNREFUSED', '', 'does not answer at the address of DATABASE_URL (ECONNREFUSED): start it'],
  ['', 'timeout exceeded when trying to connect', 'correct host and port'],
])('says what to do when PostgreSQL refuses with %s', (code, message, mend) => {
  const cause = failing(message, { code })
  expect(toFailure(cause, '/backups').message).toContain(mend)
  const wrapped = new Error('cannot migrate', { cause })
  expect(toFailure(wrapped, '/backups', 'requests').message).toMatch(/^requests: /)
  expect(toFailure(wrapped, '/backups').message).toContain(mend)
})

it('tells a file from a folder that cannot be written, and from another error', () => {
  const message = (properties: object) => toFailure(failing('raw', properties), '/b').message
  expect(message({ code: 'ENOTDIR' })).toBe('/b is a file, or leads through one: give a folder')
  expect(message({ code: 'ENOENT', syscall: 'mkdir' })).toContain('/b cannot be written (ENOENT)')
  expect(message({ code: 'ENOENT', syscall: 'open' })).toBe('raw')
})
