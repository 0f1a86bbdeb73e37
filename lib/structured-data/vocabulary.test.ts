import { describe, expect, it } from 'vitest'
import { graphsOf } from './pages.fixture.ts'
import { readVocabulary, vocabularyErrors } from '#quality/structured-data/vocabulary.ts'

const vocabulary = readVocabulary()

it.each(graphsOf('https://butler.example.ru'))(
  'the graph of the %s speaks the vocabulary of schema.org',
  (_name, graph) => {
    expect(vocabularyErrors(graph['@graph'], vocabulary)).toEqual([])
  },
)

describe('the vocabulary', () => {
  it('knows what a type has from each of its ancestors', () => {
    const ofOffice = (property: string) => vocabulary.rangeOf('ProfessionalService', property)
    expect(ofOffice('priceRange')).toEqual(['Text'])
    expect(ofOffice('parentOrganization')).toContain('Organization')
    expect(ofOffice('geo')).toContain('GeoCoordinates')
    expect(ofOffice('sameAs')).toContain('URL')
    expect(ofOffice('headline')).toBeUndefined()
  })

  it('is the whole of it', () => {
    const types = ['HyperTocEntry', 'MolecularEntity', 'ExchangeRateSpecification']
    expect(types.filter((type) => vocabulary.basesOf(type).size === 0)).toEqual([])
  })
})

describe('the check against it', () => {
  const step = { '@type': 'HowToStep' }
  const search = { '@type': 'SearchAction' }
  it.each([
    [{ '@type': 'BlogPostin' }, 'unknown type BlogPostin'],
    [{ '@type': ['Blog'] }, 'a @type that is not text'],
    [{ name: 'Блог' }, 'a node without @type'],
    [{ '@type': 'BlogPosting', ingredients: 'x' }, 'BlogPosting has no property ingredients'],
    [{ '@type': 'Person', openingHours: 'x' }, 'Person has no property openingHours'],
    [{ '@type': 'Organization', geo: 'x' }, 'Organization has no property geo'],
    [{ '@type': 'Service', price: 18_000 }, 'Service has no property price'],
    [{ '@type': 'Blog', blogPost: { '@type': 'Article' } }, 'Blog.blogPost takes BlogPosting'],
    [{ '@type': 'BlogPosting', author: 'Анна' }, 'BlogPosting.author takes Organization | Person'],
    [{ ...step, position: 1.5 }, 'HowToStep.position takes Integer | Text'],
    [{ '@type': 'HowTo', step: [{ ...step, text: true }] }, 'HowToStep.text takes Text'],
    [{ '@type': 'ImageObject', width: 5 }, 'ImageObject.width takes Distance | QuantitativeValue'],
    [{ ...search, 'name-input': 5 }, 'SearchAction.name-input takes PropertyValueSpecification'],
    [{ ...search, 'nonsense-input': 'x' }, 'SearchAction has no property nonsense-input'],
    [{ '@type': 'Person', 'name-input': 'x' }, 'Person has no property name-input'],
  ])('finds the mistake in %j', (node, error) => {
    expect(vocabularyErrors(node, vocabulary)).toEqual([expect.stringContaining(error)])
  })
})
