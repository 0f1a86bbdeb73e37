import { describe, expect, it } from 'vitest'
import { toSite } from '#lib/content/to-site.ts'
import { articlePreview, homePreview, pagePreview } from './preview.ts'
import { trail } from './head.ts'

const site = toSite(null)
const siteUrl = 'http://localhost:3000'

describe('the preview of a page in search', () => {
  it('is what the site itself says in its head', () => {
    const document = {
      title: 'Контроль ремонта',
      description: 'Описание для списков.',
      seo: { title: 'Ремонт без вас', noindex: true },
    }
    expect(pagePreview(document, '/services/remont/', site, siteUrl).head).toEqual({
      title: 'Ремонт без вас — ButlerSPB',
      description: 'Описание для списков.',
      url: 'http://localhost:3000/services/remont/',
      share: {
        title: 'Ремонт без вас',
        description: 'Описание для списков.',
        image: 'http://localhost:3000/logo.png',
      },
      isHidden: true,
    })
  })

  it('bears with a form that is still empty', () => {
    expect(pagePreview({}, '/a/', site, siteUrl).head.title).toBe('ButlerSPB')
    expect(articlePreview(null, site, siteUrl)).toBeUndefined()
  })

  it('has the JSON-LD of the home page', () => {
    const { head, graph } = homePreview(null, site, siteUrl)
    expect(head).toMatchObject({ url: 'http://localhost:3000/', isHidden: false })
    expect(JSON.stringify(graph)).toContain('"@type":"WebSite"')
  })

  it('writes addresses as search engines do', () => {
    expect(trail('https://example.ru/blog/priemka/')).toBe('example.ru › blog › priemka')
  })
})
