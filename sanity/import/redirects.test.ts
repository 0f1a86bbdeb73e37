import { describe, expect, it } from 'vitest'
import { planRedirects, type RedirectInput, type StoredRedirect } from './redirects.ts'

const containing = (fields: object): unknown => expect.objectContaining(fields)

const to = '/blog/klyuchi/'

function planned(paths: string[], stored: [from: string, to: string][] = [], pages: string[] = []) {
  const warnings: string[] = []
  const redirects = stored.map(([from, target], index): StoredRedirect => ({
    _id: `r${index}`,
    _rev: 'r1',
    from,
    to: target,
  }))
  const input: RedirectInput = {
    formerPaths: paths.map((path, index) => ({ path, line: index + 2 })),
    to,
    addresses: { pages: new Set(pages), redirects },
    origins: ['http://localhost:3000'],
    demo: false,
    warn: (line, message) => warnings.push(`${line}: ${message}`),
  }
  return { ...planRedirects(input), warnings }
}

describe('planRedirects', () => {
  it('leads from each former path to the article in one step', () => {
    const { mutations, warnings } = planned(['/old/keys/', '/2020/keys.html', '/блог/ключи/'])
    expect(mutations).toEqual(
      ['/old/keys/', '/2020/keys.html', '/блог/ключи/'].map((from) => ({
        create: containing({ _type: 'redirect', from, to, permanent: true }),
      })),
    )
    expect(warnings).toEqual([])
  })

  it('gives each redirect an id of its own', () => {
    const { created } = planned(['/ключи/', '/окна/', '/a-b/', '/a/b/'])
    expect(new Set(created.map(({ _id }) => _id)).size).toBe(4)
  })

  it.each([
    ['a page of a document', '/blog/okna/', ['article/okna'], 'есть страница'],
    ['a page of the site', '/services/', [], 'есть страница'],
    ['a file of the site', '/feed.xml', [], 'есть страница'],
    ['the home page', '/', [], 'Главную'],
    ['a part that the site needs', '/studio/x/', [], 'нужен самому сайту'],
  ])('never hides %s', (_case, path, pages, reason) => {
    const { mutations, warnings } = planned([path], [], pages)
    expect(mutations).toEqual([])
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`^2: .*${reason}`))])
  })

  it.each([['/blog/klyuchi/'], ['http://localhost:3000/blog/klyuchi']])(
    'is done when the redirect is there, to %s',
    (target) => {
      expect(planned(['/old/'], [['/old/', target]])).toMatchObject({ mutations: [], warnings: [] })
    },
  )

  it('leaves what an editor has redirected elsewhere, and says so', () => {
    const { mutations, warnings } = planned(['/old/'], [['/old/', '/services/']])
    expect(mutations).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('на /services/')])
  })

  it('shortens what led to a former path, with its place on the page', () => {
    expect(planned(['/old/'], [['/older/', '/old/#opis']]).mutations).toContainEqual({
      patch: { id: 'r0', ifRevisionID: 'r1', set: { to: '/blog/klyuchi/#opis' } },
    })
  })

  it('says that a redirect hides the article', () => {
    expect(planned([], [[to, '/services/']]).warnings).toEqual([
      expect.stringContaining('статьи не видно'),
    ])
  })
})
