import { expect, it } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

it('is out of reach of scripts, other sites and, on https, other hosts', () => {
  expect(sessionCookie('token', { secure: true })).toBe(
    '__Host-desk=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure',
  )
  expect(sessionCookie('token', { secure: false })).toBe(
    'desk=token; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax',
  )
})

it('is removed without a token', () => {
  expect(sessionCookie('', { secure: false })).toContain('desk=; Path=/; Max-Age=0;')
})
