import { expect, it } from 'vitest'
import { migrations as ofRequests } from '#lib/consultations/store/migrations.ts'
import { migrations as ofLake } from '#sanity/lake/store/migrations.ts'
import { layoutVersion } from './version.ts'

/**
 * The newest migrations of each layout. A new migration, or another change that an older program
 * cannot read, takes a new version: `layoutVersion`, a line here, and `npm run data:fixture` for the
 * release before.
 */
const newest = [
  { layout: 1, requests: '011-failing-routes', lake: 7 },
  { layout: 2, requests: '011-failing-routes', lake: 8 },
]

it('grows with every migration', () => {
  expect(newest.at(-1)).toEqual({
    layout: layoutVersion,
    requests: Object.keys(ofRequests).at(-1),
    lake: ofLake.length,
  })
})
