import { describe, expect, it } from 'vitest'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { telephoneAndEmail } from './contacts.ts'
import { nodesIn } from './nodes.fixture.ts'
import { pageGraph } from './page-graph.ts'

const siteUrl = 'https://butler.example.ru'
const page = { title: 'Страница', description: 'О ней.', href: '/x/' }

describe('the company', () => {
  const address = {
    street: 'Примерная набережная, 1',
    locality: 'Санкт-Петербург',
    region: 'Ленинградская область',
    postalCode: '190000',
    country: 'RU',
  }
  const ofSite = (change: object) =>
    nodesIn(pageGraph(page, { ...sampleSite, ...change }, siteUrl), 'Organization')[0]

  it('is described by all that can be looked up', () => {
    const site = { contacts: { ...sampleSite.contacts, address } }
    expect(ofSite(site)).toMatchObject({
      name: 'ButlerSPB',
      url: `${siteUrl}/`,
      logo: {
        '@type': 'ImageObject',
        url: `${siteUrl}/logo.png`,
        contentUrl: `${siteUrl}/logo.png`,
      },
      legalName: 'ООО «Пример»',
      taxID: '7800000000',
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'customer service',
        telephone: '+7 812 000-00-00',
        email: 'concierge@example.ru',
        availableLanguage: 'ru',
      },
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Примерная набережная, 1',
        addressLocality: 'Санкт-Петербург',
        addressRegion: 'Ленинградская область',
        postalCode: '190000',
        addressCountry: 'RU',
      },
    })
  })

  it('has nothing empty where the settings are', () => {
    const bare = { organisation: { name: 'ButlerSPB', legalName: '', inn: '' }, contacts: {} }
    expect(Object.keys(ofSite(bare) ?? {})).toEqual(['@type', '@id', 'name', 'url', 'logo'])
    const short = { street: 'Набережная, 1', locality: 'Петербург', region: '', postalCode: '' }
    expect(ofSite({ contacts: { address: short } })).toHaveProperty('address', {
      '@type': 'PostalAddress',
      streetAddress: 'Набережная, 1',
      addressLocality: 'Петербург',
    })
  })

  it.each([
    ['+7 (812) 000-00-00', true],
    ['12345', true],
    ['1234', false],
    ['8 812 000-00-00, 000-00-01', false],
    ['тел. 12345', false],
    [`+${'1'.repeat(25)}`, true],
    [`+${'1'.repeat(26)}`, false],
  ])('is reached by the telephone %s: %s', (phone, expected) => {
    const telephone = telephoneAndEmail({ ...sampleSite, contacts: { phone } })?.telephone
    expect(telephone).toBe(expected ? phone : undefined)
  })

  it.each([
    ['a.b+c-d@example.ru', true],
    ['иван@example.ru', false],
    ['ivan@пример.рф', true],
    ['ivan@example.ru, b@example.ru', false],
    ['<ivan@example.ru', false],
  ])('is reached by the e-mail %s: %s', (email, expected) => {
    const found = telephoneAndEmail({ ...sampleSite, contacts: { email } })?.email
    expect(found).toBe(expected ? email : undefined)
  })

  it('is reached only in the ways that the site offers', () => {
    const [phone, email] = sampleSite.contactLinks
    const by = (links: typeof sampleSite.contactLinks) =>
      telephoneAndEmail({ ...sampleSite, contactLinks: links })
    expect(by(phone ? [phone] : [])).toEqual({ telephone: '+7 812 000-00-00' })
    expect(by(email ? [email] : [])).toEqual({ email: 'concierge@example.ru' })
    expect(by([])).toBeUndefined()
  })
})
