import { describe, expect, it } from 'vitest'
import { route } from './route.ts'

const open = {
  embedded: true,
  draining: false,
  findRedirect: (target: string) =>
    /^\/old\/?$/.test(target) ? { location: '/new/', status: 307 as const } : undefined,
}

describe('the public port', () => {
  it.each([
    ['GET', '/', { kind: 'next' }],
    ['GET', '/blog/', { kind: 'next' }],
    ['GET', '/blog/a/cover.png', { kind: 'next' }],
    ['POST', '/api/consultations', { kind: 'next' }],
    ['GET', '/api/health', { kind: 'next' }],
    ['GET', '/_next/static/chunks/a', { kind: 'next' }],
    ['POST', '/blog', { kind: 'next' }],
    [
      'POST',
      '/lake/v1/data/query/production?x=1',
      { kind: 'lake', path: '/v1/data/query/production?x=1' },
    ],
    ['GET', '/images/p/d/a.png?w=1', { kind: 'assets' }],
    ['HEAD', '/files/p/d/a.pdf?dl=', { kind: 'assets' }],
    ['POST', '/images/p/d/a.png', { kind: 'refuse', status: 405 }],
    ['DELETE', '/files/p/d/a.pdf', { kind: 'refuse', status: 405 }],
    ['GET', '/blog', { kind: 'redirect', location: '/blog/', status: 308 }],
    ['HEAD', '/blog/a?utm=1', { kind: 'redirect', location: '/blog/a/?utm=1', status: 308 }],
    ['GET', '/old', { kind: 'redirect', location: '/new/', status: 307 }],
    ['POST', '/old/', { kind: 'next' }],
    ['GET', '/100%', { kind: 'missing' }],
    ['GET', '/blog/%FF/', { kind: 'missing' }],
    ['GET', '/search/?q=100%', { kind: 'next' }],
    ['GET', '/lake', { kind: 'next' }],
    ['GET', '/lakes/', { kind: 'next' }],
    ['GET', '/imagesque', { kind: 'redirect', location: '/imagesque/', status: 308 }],
    ['GET', '/x/images/a', { kind: 'redirect', location: '/x/images/a/', status: 308 }],
    ['GET', '/apis', { kind: 'redirect', location: '/apis/', status: 308 }],
    ['GET', '/blog/a.b/c', { kind: 'redirect', location: '/blog/a.b/c/', status: 308 }],
    ['PUT', '/images/p/d/a.png', { kind: 'refuse', status: 405 }],
    ['POST', '/api/redirects', { kind: 'refuse', status: 404 }],
    ['GET', '/api/redirects/more', { kind: 'next' }],
    ['GET', '/x/api/redirects/', { kind: 'next' }],
    ['GET', '/api/redirects/', { kind: 'refuse', status: 404 }],
    ['GET', '/studio/structure', { kind: 'redirect', location: '/studio/structure/', status: 308 }],
  ])('%s %s', (method, target, expected) => expect(route(method, target, open)).toEqual(expected))

  it.each(['//evil.example', '/\\evil.example', '///evil.example/a'])(
    'never redirects %s to another host',
    (target) => {
      const answer = route('GET', target, open)
      const location = answer.kind === 'redirect' ? answer.location : '/'
      expect(new URL(location, 'https://own.example').host).toBe('own.example')
    },
  )

  it('has no `/lake` when content lives in the cloud', () => {
    expect(route('GET', '/lake/v1/ping', { ...open, embedded: false })).toEqual({
      kind: 'next',
    })
  })

  it('reports itself as unhealthy while draining', () => {
    for (const path of ['/api/health/', '/api/health', '/api/health?a=1']) {
      expect(route('GET', path, { ...open, draining: true })).toEqual({
        kind: 'refuse',
        status: 503,
      })
    }
    for (const path of ['/api/health/more', '/x/api/health/', '/blog/']) {
      expect(route('GET', path, { ...open, draining: true })).toEqual({ kind: 'next' })
    }
  })
})
