import { describe, expect, it } from 'vitest'
import { sampleHome, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { homeGraph } from './home-graph.ts'
import { nodesIn } from './nodes.fixture.ts'
import { pageGraph } from './page-graph.ts'
import { sampleFilm, samplePage, sampleQuestions } from './pages.fixture.ts'

const siteUrl = 'https://butler.example.ru'

describe('a page', () => {
  it('says what it is called and in which language, but no date, which nobody knows', () => {
    expect(nodesIn(pageGraph(samplePage, sampleSite, siteUrl), 'WebPage')).toEqual([
      {
        '@type': 'WebPage',
        '@id': `${siteUrl}/garantii/`,
        url: `${siteUrl}/garantii/`,
        name: 'Гарантии',
        description: 'Всё записано.',
        inLanguage: 'ru',
        isPartOf: { '@id': `${siteUrl}/#website` },
        breadcrumb: { '@id': `${siteUrl}/garantii/#breadcrumb` },
      },
    ])
  })

  it('has nothing empty where its document is, nor refers to what is not there', () => {
    const bare = { title: '', description: ' ', href: '/x/' }
    const graph = pageGraph(bare, { ...sampleSite, title: '' }, siteUrl)
    expect(nodesIn(graph, 'WebPage')).toEqual([
      { '@type': 'WebPage', '@id': `${siteUrl}/x/`, url: `${siteUrl}/x/`, inLanguage: 'ru' },
    ])
  })

  it('numbers the films on it', () => {
    const blocks = [sampleFilm, sampleQuestions, { ...sampleFilm, _key: 'second' }]
    const ids = nodesIn(pageGraph({ ...samplePage, blocks }, sampleSite, siteUrl), 'VideoObject')
    expect(ids.map((node) => Reflect.get(node, '@id'))).toEqual([
      `${siteUrl}/garantii/#video-1`,
      `${siteUrl}/garantii/#video-2`,
    ])
  })

  it('is about the company when it is the home page, with its questions', () => {
    const graph = homeGraph({ ...sampleHome, blocks: [sampleQuestions] }, sampleSite, siteUrl)
    expect(nodesIn(graph, 'WebPage')).toMatchObject([
      { about: { '@id': `${siteUrl}/#organization` } },
    ])
    expect(nodesIn(graph, 'FAQPage')).toMatchObject([
      { '@id': `${siteUrl}/#faq`, isPartOf: { '@id': `${siteUrl}/` }, inLanguage: 'ru' },
    ])
  })
})

describe('the site', () => {
  const ofSite = (change: object) =>
    nodesIn(pageGraph(samplePage, { ...sampleSite, ...change }, siteUrl), 'WebSite')

  it('has its name, description, language and publisher', () => {
    expect(ofSite({})).toMatchObject([
      {
        '@id': `${siteUrl}/#website`,
        url: `${siteUrl}/`,
        name: 'ButlerSPB',
        description: 'Управляем делами в Петербурге для тех, кто живёт далеко.',
        inLanguage: 'ru',
        publisher: { '@id': `${siteUrl}/#organization` },
      },
    ])
  })

  it('has no empty fields, and is left out without a name', () => {
    const [site] = ofSite({ description: ' ', organisation: { name: '' } })
    expect(Object.keys(site ?? {})).toEqual([
      '@type',
      '@id',
      'url',
      'name',
      'inLanguage',
      'potentialAction',
    ])
    expect(ofSite({ title: ' ' })).toEqual([])
  })
})
