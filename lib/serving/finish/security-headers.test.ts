import { describe, expect, it, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const classes = [
  'page',
  'bare',
  'text',
  'media',
  'asset',
  'api',
  'form',
  'studio',
  'draft',
] as const
const visitors = ['page', 'bare', 'text', 'media', 'asset', 'api', 'form'] as const

const headersOf = (answer: (typeof classes)[number], https = true) =>
  securityHeaders(answer, { https })

describe.each(classes)('an answer of the class %s', (answer) => {
  const headers = headersOf(answer)

  it('allows nothing that its policy does not name', () => {
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("base-uri 'none'")
  })

  it('may be framed by this site alone, where the Studio shows pages', () => {
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  })

  it('is taken for what its type says', () => {
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('insists on https only where the site has it', () => {
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
    expect(headersOf(answer, false)).not.toHaveProperty('strict-transport-security')
  })
})

test('what can be a document tells other sites only our origin; a file of the build is none', () => {
  for (const answer of classes) {
    const headers = headersOf(answer)
    const isDocument = answer !== 'asset'
    expect('x-frame-options' in headers).toBe(isDocument)
    expect('referrer-policy' in headers).toBe(isDocument)
    expect('permissions-policy' in headers).toBe(isDocument)
  }
  expect(headersOf('page')).toMatchObject({
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  })
})

test.each(visitors)('an answer of the class %s runs no script of its own making', (answer) => {
  const policy = headersOf(answer)['content-security-policy'] ?? ''
  expect(policy).not.toMatch(/script-src|unsafe-eval/)
})

test('the answer to a form may hold the form again, sent to this site alone, with its styles', () => {
  const policy = headersOf('form')['content-security-policy']
  expect(policy).toContain("form-action 'self'")
  expect(policy).toContain("style-src 'unsafe-inline'")
  expect(headersOf('api')['content-security-policy']).toContain("form-action 'none'")
})

test('a page has the policy that was made for it', () => {
  const policy = "default-src 'none'; script-src 'sha256-a'"
  const headers = securityHeaders('page', { https: true, policy })
  expect(headers['content-security-policy']).toBe(policy)
})

test('other sites may show our pictures and files, and nothing else', () => {
  for (const answer of classes) {
    const expected = answer === 'media' ? 'cross-origin' : 'same-origin'
    expect(headersOf(answer)['cross-origin-resource-policy']).toBe(expected)
  }
})

test('windows that the Studio opens keep their opener', () => {
  // Both sides must have the same value.
  const opener = 'cross-origin-opener-policy'
  expect(headersOf('studio')[opener]).toBe('same-origin-allow-popups')
  expect(headersOf('draft')[opener]).toBe('same-origin-allow-popups')
  expect(headersOf('page')[opener]).toBe('same-origin')
})
