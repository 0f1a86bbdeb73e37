import { expect, it } from 'vitest'
import { readSearchCookie, searchCookie } from './search-cookie.ts'

it('carries any text, out of reach of scripts and other sites', () => {
  const cookie = searchCookie('Ольга; a=b', { secure: true })
  const [, value, attributes] = /^desk_search=([\w-]+); (.*)$/.exec(cookie) ?? []
  expect(readSearchCookie(value)).toBe('Ольга; a=b')
  expect(attributes).toBe('Path=/desk/; Max-Age=900; HttpOnly; SameSite=Strict; Secure')
})

it('is removed with nothing to look for', () => {
  expect(searchCookie('', { secure: false })).toContain('Max-Age=0')
  expect(readSearchCookie(undefined)).toBe('')
})
