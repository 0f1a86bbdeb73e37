import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Home } from '#lib/content/view/home.ts'
import { sampleHome, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { HomeHero } from './home-hero.tsx'

const render = (change: Partial<Home>) =>
  renderToStaticMarkup(<HomeHero home={{ ...sampleHome, ...change }} site={sampleSite} />)

/** The lines of the heading; several only where it breaks by itself. */
function linesOf(heading: string): string[] {
  const [, inner = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(render({ heading })) ?? []
  const lines = [...inner.matchAll(/<span[^>]*>(.*?)<\/span>/g)].map(([, line = '']) => line)
  return lines.length > 0 ? lines : [inner]
}

describe('the first screen of the home page', () => {
  it('breaks the heading at its comma, with a space for those who listen', () => {
    expect(linesOf('Дом ваш, даже когда вы далеко')).toEqual(['Дом ваш, ', 'даже когда вы далеко'])
  })

  it.each(['Дом под присмотром', 'Дом, сад, гости под присмотром', 'Дом,'])(
    'lets the heading «%s» flow',
    (heading) => {
      expect(linesOf(heading)).toEqual([heading])
    },
  )

  it('links to each proof, with kind and size of a file', () => {
    const file = { src: '/files/a/b/c.pdf', extension: 'pdf', size: 46_000 }
    const html = render({
      proofs: [
        { title: 'Образец отчёта', href: '/weekly-report/' },
        { title: 'Договор', href: file.src, file },
      ],
    })
    expect(html).toMatch(/<a href="\/weekly-report\/"[^>]*>(?:(?!<\/a>).)*Образец отчёта/)
    expect(html).toMatch(/<a href="\/files\/a\/b\/c\.pdf"[^>]*>(?:(?!<\/a>).)*PDF, 4\d\sКБ/)
  })

  it('has no list of proofs while there are none', () => {
    expect(render({ proofs: [] })).not.toContain('<ul')
  })
})
