import { describe, expect, it } from 'vitest'
import { deadLinkProblems, isPage, type KnownPaths } from './dead-links.ts'

describe('dead links', () => {
  const known: KnownPaths = {
    documents: [
      { _type: 'article', slug: 'one' },
      { _type: 'service', slug: 'two' },
    ],
    redirects: ['/rent/'],
  }
  const problems = (href: string) => deadLinkProblems([{ href, path: ['href'] }], known)

  it.each([
    '/blog/one/',
    '/services/two',
    '/rent/',
    '/consultation/',
    'https://x.example/',
    '#top',
  ])('are not seen in %s', (href) => {
    expect(problems(href)).toEqual([])
  })

  it.each(['/services/one/', '/blog/two/', '/nowhere/', '/blog/one/more/'])(
    'are seen in %s',
    (href) => {
      const [problem, ...others] = problems(href)
      expect(problem?.message).toContain(`По адресу ${href}`)
      expect(problem?.path).toEqual(['href'])
      expect(others).toEqual([])
    },
  )

  it('do not take a redirect for a page', () => {
    expect(isPage('/rent/', known)).toBe(false)
    expect(isPage('/blog/one/', known)).toBe(true)
  })
})
