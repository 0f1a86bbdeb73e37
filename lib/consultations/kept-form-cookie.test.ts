import { expect, it } from 'vitest'
import { keptFormCookies, keptFormToken, longestToken } from './kept-form-cookie.ts'

const place = { path: '/consultation', secure: true }

/** What a browser sends after it was given cookies. */
function browser() {
  const jar = new Map<string, string>()
  return {
    take(lines: readonly string[]) {
      for (const line of lines) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        jar.set(name, value)
      }
    },
    token: () => keptFormToken('draft', (name) => jar.get(name)),
  }
}

it('is one cookie for what fits into one', () => {
  expect(keptFormCookies('draft', 'token', place)).toEqual([
    'draft=token; Path=/consultation; Max-Age=900; HttpOnly; SameSite=Lax; Secure',
  ])
})

it.each([1, 3_800, 3_801, 10_000, longestToken])('carries a token of %i characters', (length) => {
  const token = 'ab-_'.repeat(length).slice(0, length)
  const { take, token: back } = browser()
  const lines = keptFormCookies('draft', token, place)
  take(lines)
  expect(back()).toBe(token)
  // What browsers keep of a cookie, and our proxies of all together.
  expect(Math.max(...lines.map((line) => line.split(';', 1).join().length))).toBeLessThan(4_096)
  expect(lines.join().length).toBeLessThan(16 * 1024)
})

it('mixes nothing of an earlier, longer form into the next', () => {
  const { take, token } = browser()
  take(keptFormCookies('draft', 'a'.repeat(9_000), place))
  take(keptFormCookies('draft', 'b'.repeat(4_000), place))
  expect(token()).toBe('b'.repeat(4_000))
  take(keptFormCookies('draft', 'c', place))
  expect(token()).toBe('c')
  take(keptFormCookies('draft', '', place))
  expect(token()).toBe('')
})
