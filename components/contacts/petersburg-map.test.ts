import { describe, expect, it } from 'vitest'
import { petersburgMap, placeOnMap } from './petersburg-map.ts'

describe('placeOnMap', () => {
  it('keeps directions: the Admiralty lies west of Moscow Station and north of Sennaya Square', () => {
    const admiralty = placeOnMap({ latitude: 59.9375, longitude: 30.3086 })
    const station = placeOnMap({ latitude: 59.9297, longitude: 30.361 })
    const sennaya = placeOnMap({ latitude: 59.927, longitude: 30.318 })
    expect(admiralty?.x).toBeLessThan(station?.x ?? 0)
    expect(admiralty?.y).toBeLessThan(sennaya?.y ?? 0)
  })

  it.each([
    ['the suburbs', { latitude: 59.72, longitude: 30.4 }],
    ['another city', { latitude: 55.75, longitude: 37.61 }],
    ['the edge of the map', { latitude: 59.9609, longitude: 30.3 }],
  ])('shows nothing in %s', (_, location) => {
    expect(placeOnMap(location)).toBeUndefined()
  })
})

it('draws each water and street as a line of whole numbers', () => {
  const lines = [...petersburgMap.neva, ...petersburgMap.canals, ...petersburgMap.streets]
  for (const { name, points } of lines)
    expect([name, points]).toEqual([name, expect.stringMatching(/^(-?\d+,-?\d+ ?){2,}$/)])
})
