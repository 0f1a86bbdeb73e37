import { describe, expect, it } from 'vitest'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { authorGraph } from './author-graph.ts'
import { nodesIn } from './nodes.fixture.ts'
import { sampleAuthor } from './pages.fixture.ts'

const siteUrl = 'https://butler.example.ru'

describe('an author', () => {
  it('is described by all that their page shows', () => {
    expect(nodesIn(authorGraph(sampleAuthor, sampleSite, siteUrl), 'Person')).toMatchObject([
      {
        '@id': `${siteUrl}/authors/anna-lebedeva/#author`,
        description: 'Ведёт дома с 2015 года.',
        jobTitle: 'Старший батлер',
        image: { '@id': `${siteUrl}/authors/anna-lebedeva/#photo`, caption: 'Портрет' },
        sameAs: ['https://example.ru/anna'],
      },
    ])
  })

  it('has nothing empty where their document is', () => {
    const { photo: _photo, role: _role, bio: _bio, ...rest } = sampleAuthor
    const graph = authorGraph({ ...rest, links: [] }, sampleSite, siteUrl)
    expect(nodesIn(graph, 'Person')).toEqual([
      {
        '@type': 'Person',
        '@id': `${siteUrl}/authors/anna-lebedeva/#author`,
        name: 'Анна Лебедева',
        url: `${siteUrl}/authors/anna-lebedeva/`,
      },
    ])
  })

  it('has no role when it is an organisation', () => {
    const graph = authorGraph({ ...sampleAuthor, kind: 'organization' }, sampleSite, siteUrl)
    const [author] = nodesIn(graph, 'Organization').filter((node) => 'sameAs' in node)
    expect(author).toMatchObject({ name: 'Анна Лебедева' })
    expect(author).not.toHaveProperty('jobTitle')
  })
})
