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
    ['the edge of the map', { latitude: 59.958, longitude: 30.3 }],
  ])('shows nothing in %s', (_, location) => {
    expect(placeOnMap(location)).toBeUndefined()
  })
})

it('ends each canal in another water, as the rivers of the city do', () => {
  const canals = petersburgMap.canals
  for (const path of canals) {
    for (const end of [path.match(/^M(\S+ \S+)C/)?.[1], path.match(/(\S+ \S+)$/)?.[1]]) {
      const others = canals.filter((other) => other !== path)
      const isAtCanal = others.some(
        (other) => other.includes(`${end}C`) || other.endsWith(`${end}`),
      )
      expect([end, isAtCanal || isInRiver(end)]).toEqual([end, true])
    }
  }
})

/** Whether a point lies in the broad water, to which the canals are drawn. */
function isInRiver(point: string | undefined): boolean {
  const [x = 0, y = 0] = (point ?? '').split(' ').map(Number)
  return petersburgMap.rivers.some(({ path, width }) => {
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
    const pairs = numbers.flatMap((value, index) =>
      index % 2 === 0 ? [[value, numbers[index + 1] ?? 0] as const] : [],
    )
    return pairs.some(([px, py]) => Math.hypot(px - x, py - y) < width)
  })
}
