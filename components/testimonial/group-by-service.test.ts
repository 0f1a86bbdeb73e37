import { expect, it } from 'vitest'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { groupByService } from './group-by-service.ts'

const said = (id: string, slug?: string): Testimonial => ({
  id,
  quote: 'Спокойно.',
  client: 'А. Б.',
  consent: 'yes',
  ...(slug && { service: { id: `service-${slug}`, title: slug, href: `/services/${slug}/` } }),
})

it('groups testimonials by service, those about none in particular last', () => {
  const groups = groupByService([
    said('1'),
    said('2', 'rent'),
    said('3', 'flat'),
    said('4', 'rent'),
  ])
  expect(
    groups.map(({ anchor, testimonials }) => [anchor, testimonials.map(({ id }) => id)]),
  ).toEqual([
    ['rent', ['2', '4']],
    ['flat', ['3']],
    ['obshchee', ['1']],
  ])
  expect(groups[0]?.service?.href).toBe('/services/rent/')
})

it('has no group without testimonials', () => {
  expect(groupByService([])).toEqual([])
})
