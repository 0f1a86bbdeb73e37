import { expect, it } from 'vitest'
import { mapLinks } from './map-links.ts'

const address = { locality: 'Санкт-Петербург', street: 'Примерная набережная, дом 1' }
const hrefs = (contacts: Parameters<typeof mapLinks>[0]) =>
  mapLinks(contacts).map(({ href }) => href)

it('opens the point of the office, in the order of coordinates that each service expects', () => {
  const links = hrefs({ address, location: { latitude: 59.9386, longitude: 30.3141 } })
  expect(links.map((href) => /30\.3141,59\.9386|59\.9386,30\.3141/.exec(href)?.[0])).toEqual([
    '30.3141,59.9386',
    '30.3141,59.9386',
    '59.9386,30.3141',
    '59.9386,30.3141',
  ])
})

it('searches for the address where there is no point', () => {
  for (const href of hrefs({ address })) {
    expect(decodeURIComponent(href)).toContain('Санкт-Петербург, Примерная набережная, дом 1')
  }
})

it('offers nothing without an address', () => {
  expect(hrefs({})).toEqual([])
})
