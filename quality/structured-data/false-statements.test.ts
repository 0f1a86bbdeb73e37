import { describe, expect, it } from 'vitest'
import { deadAddresses } from './dead-addresses.ts'
import { falseStatementsIn } from './false-statements.ts'
import { readPage } from './page-facts.ts'
import { graph, html, origin, url } from './truth.fixture.ts'

/** The findings on the page with `said` replaced by `lie`, in its graph or in its visible text. */
function findingsWith(said: string, lie: string): string[] {
  const json = JSON.stringify(graph)
  const page = html(json)
  const place = json.includes(said)
    ? html(json.replaceAll(said, () => lie))
    : page.replaceAll(said, () => lie)
  if (place === page) throw new Error(`Nothing says ${said}`)
  return falseStatementsIn(readPage(place, url))
}

it('finds nothing on an honest page', () => {
  expect(falseStatementsIn(readPage(html(JSON.stringify(graph)), url))).toEqual([])
})

const node = (value: object) => JSON.stringify(value).slice(1, -1)

describe('a planted false statement', () => {
  it.each([
    [
      'a rating that is not on the page',
      '"reviewCount":791',
      '"reviewCount":7910',
      'the rating is not',
    ],
    ['a rating above the best', '"ratingValue":4.9', '"ratingValue":5.9', 'an impossible rating'],
    ['a rating nobody gave', '"reviewCount":791', '"reviewCount":0', 'an impossible rating'],
    [
      'a rating of ourselves',
      node({ '@type': 'ProfessionalService' }),
      node({ '@type': 'ProfessionalService', aggregateRating: { ratingValue: 5 } }),
      'ProfessionalService rates itself',
    ],
    ['a HowTo without steps', '"step":[', '"steps":[', 'a HowTo without steps'],
    ['a step that leads nowhere', '#1-prozrachnost"', '#5-nigde"', 'a step leads nowhere'],
    [
      'a step that the page does not have',
      'Отчёт каждую неделю.',
      'Отчёт каждый час.',
      'HowToStep.text',
    ],
    [
      'a date that differs',
      '"datePublished":"2025-07-22"',
      '"datePublished":"2024-01-01"',
      'datePublished is not',
    ],
    [
      'a change before publication',
      '"dateModified":"2026-01-10"',
      '"dateModified":"2019-01-10"',
      'changed before',
    ],
    [
      'an author without a page',
      `"url":"${origin}/authors/anna/"`,
      '"alternateName":"А"',
      'an author without a page',
    ],
    ['an author who did not sign', '"name":"Анна Лебедева"', '"name":"Иван Петров"', 'Person.name'],
    [
      'a title nobody reads',
      '"headline":"Доверие без границ"',
      '"headline":"Лучшие в городе"',
      'BlogPosting.headline',
    ],
    [
      'a topic that is not shown',
      '"articleSection":["Доверие"]',
      '"articleSection":["Доверие","Аренда"]',
      'BlogPosting.articleSection',
    ],
    ['a description nobody reads', 'Как мы строим', 'Почему мы первые', 'description is not'],
    [
      'a picture that is not shown',
      'ab-2070x1380.jpg',
      'cd-2070x1380.jpg',
      'an image that is not on',
    ],
    ['a picture of another size', '"value":2070', '"value":4140', 'an image of another size'],
    ['a film that is not shown', 'film.mp4', 'another.mp4', 'a film not on the page'],
    ['a question that nobody asks', 'А ключи?', 'А деньги?', 'Question.name'],
    ['an answer that nobody reads', 'В сейфе.', 'У консьержа.', 'Answer.text'],
    ['a question without an answer', '"acceptedAnswer"', '"suggestedAnswer"', 'a question without'],
    ['a lower price', '"minPrice":18000', '"minPrice":1800', 'the price is not'],
    ['a price for another unit', 'в месяц', 'в год', 'unitText is not'],
    ['a review that is not shown', 'Всё спокойно.', 'Всё прекрасно.', 'Review.reviewBody'],
    [
      'a review of ourselves',
      node({ '@type': 'Service', name: 'Забота' }),
      node({ '@type': 'Organization', name: 'ButlerSPB' }),
      'a review of ourselves',
    ],
    [
      'a review with a rating',
      '"reviewBody"',
      '"reviewRating":{},"reviewBody"',
      'a review with a rating',
    ],
    ['a review by nobody', '"name":"А. Б."', '"name":"Ж. Щ."', 'a review by nobody'],
    [
      'a telephone that is not shown',
      '"telephone":"+7 812 000',
      '"telephone":"+7 812 999',
      'a telephone that',
    ],
    ['an e-mail that is not shown', '"email":"a@', '"email":"b@', 'an e-mail not on the page'],
    ['an address that is not shown', 'Примерная, 1', 'Невский, 1', 'PostalAddress.streetAddress'],
    [
      'a number of no register',
      '"taxID":"7800000000"',
      '"taxID":"7899999999"',
      'Organization.taxID',
    ],
    [
      'a profile of somebody else',
      'https://example.org/anna',
      'https://example.org/ivan',
      'a profile that is not',
    ],
    [
      'breadcrumbs through another page',
      `"item":"${origin}/blog/"`,
      `"item":"${origin}/shop/"`,
      'BreadcrumbList names',
    ],
    ['breadcrumbs out of order', '"position":2', '"position":3', 'BreadcrumbList is out of order'],
    [
      'an article the index does not list',
      `"url":"${origin}/blog/second/"`,
      `"url":"${origin}/blog/third/"`,
      'Blog names',
    ],
    [
      'a reference to nothing',
      '{"@id":"https://b.example/#organization"}',
      '{"@id":"https://b.example/#gone"}',
      'nothing is https://b.example/#gone',
    ],
    [
      'an address on this machine',
      `"url":"${origin}/"`,
      '"url":"http://localhost:3000/"',
      'Organization.url leads away',
    ],
    [
      'a graph of another page',
      node({ '@type': 'WebPage', url }),
      node({ '@type': 'WebPage', url: `${origin}/` }),
      'the graph is of another',
    ],
    [
      'page 1 for page 2',
      `<link rel="canonical" href="${url}">`,
      `<link rel="canonical" href="${origin}/blog/">`,
      'the canonical is another',
    ],
    [
      'words that nobody sees',
      '"Анна Лебедева"',
      '"Анна Лебедева\u200b"',
      'has invisible characters',
    ],
  ])('%s is caught', (_name, said, lie, line) => {
    expect(findingsWith(said, lie)).toContainEqual(expect.stringContaining(line))
  })

  it('two documents on one page are caught', () => {
    const twice = html(JSON.stringify(graph)).replace(/<script.*<\/script>/, '$&$&')
    expect(falseStatementsIn(readPage(twice, url))).toEqual(['2 JSON-LD documents on one page'])
  })

  it('a picture that is 404 is caught', async () => {
    const picture = `${origin}/images/ab-2070x1380.jpg`
    expect(await deadAddresses(graph, async (address) => address !== picture)).toEqual([picture])
    expect(await deadAddresses(graph, async () => true)).toEqual([])
  })

  it('an author’s page that is 404 is caught', async () => {
    const page = `${origin}/authors/anna/`
    expect(await deadAddresses(graph, async (address) => address !== page)).toEqual([page])
  })
})
