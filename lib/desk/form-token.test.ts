import { expect, it } from 'vitest'
import { formTokenOf, isFormToken } from './form-token.ts'

it('is accepted with its own session alone', () => {
  const token = formTokenOf('session')
  expect(isFormToken(token, 'session')).toBe(true)
  expect(isFormToken(token, 'other')).toBe(false)
  expect(isFormToken('', 'session')).toBe(false)
  expect(isFormToken(`${token}x`, 'session')).toBe(false)
})

it('does not give the token of the session away', () => {
  expect(formTokenOf('session')).not.toContain('session')
})
