import { describe, expect, it } from 'vitest'
import { sampleAssets } from '#sanity/demo/assets.fixture.ts'
import { home } from './home.ts'
import { pages } from './pages.ts'
import { pillars } from './pillars.ts'

type Page = { readonly blocks: readonly object[] }

// Every page of the demo, with its anchors.
const anchors = new Map<string, Set<unknown>>([
  ['/', anchorsOf(home(sampleAssets))],
  ...pages(sampleAssets).map((page): [string, Set<unknown>] => [
    `/${page.slug.current}/`,
    anchorsOf(page),
  ]),
])

function anchorsOf({ blocks }: Page): Set<unknown> {
  return new Set(blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : [])))
}

describe('the pillars of trust', () => {
  it('are five', () => {
    expect(pillars).toHaveLength(5)
  })

  it.each(pillars)('«$title» links to an existing page and anchor', ({ href }) => {
    const { pathname, hash } = new URL(href, 'https://site.example')
    const places = anchors.get(pathname)
    expect(places).toBeDefined()
    expect(hash === '' || places?.has(hash.slice(1))).toBe(true)
  })
})

describe('the demo pages', () => {
  it.each(pages(sampleAssets))('$title is described in 70–160 characters', ({ description }) => {
    expect(description.length).toBeGreaterThanOrEqual(70)
    expect(description.length).toBeLessThanOrEqual(160)
  })

  it.each([home(sampleAssets), ...pages(sampleAssets)])('$_id has no duplicate anchors', (page) => {
    const all = page.blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : []))
    expect(new Set(all).size).toBe(all.length)
  })

  it('show the promised documents', () => {
    expect([...(anchors.get('/guarantees/') ?? [])]).toEqual(
      expect.arrayContaining(['dogovor', 'kpi', 'nda']),
    )
  })
})
